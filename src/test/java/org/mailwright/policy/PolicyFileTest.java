package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.file.FileTrust;
import org.mailwright.file.Trusts;
import org.mailwright.model.DomainName;
import org.mailwright.policy.PolicyFault.Flaw;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;

class PolicyFileTest {

    static final String SOUND =
            """
            {
              "$schema": "policy.schema.json",
              "$comment": "rolled out by Ansible",
              "providers": "providers",
              "companyProfile": "company.mailwright",
              "companyName": "Example Corp",
              "companyDomains": ["corp.example"],
              "allowedDomains": ["corp.example", "*.corp.example"],
              "onlineLookups": false,
              "plaintext": false,
              "exportFormats": ["thunderbird"],
              "helpDesk": "Call 4711",
              "caFile": "ca.pem",
              "oauthClients": "oauth.json"
            }
            """;

    @TempDir
    private Path folder;

    private Path file;

    /** Knows three formats, and tells profiles and certificates by their endings. */
    private record Ending() implements ReferenceCheck {

        @Override
        public Set<String> formats() {
            return Set.of("json", "thunderbird", "qr");
        }

        @Override
        public boolean isProfile(Path file) {
            return file.toString().endsWith(".mailwright");
        }

        @Override
        public boolean holdsCertificates(Path file) {
            return file.toString().endsWith(".pem");
        }
    }

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(folder.resolve("etc")).toRealPath();
        file = folder.resolve("policy.json");
        Files.createDirectory(folder.resolve("providers"));
        for (var name : List.of("company.mailwright", "ca.pem", "oauth.json", "notes.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
    }

    @Test
    void withoutAFileNothingChanges() {
        assertThat(PolicyFile.draft(file).read(new Ending())).isEqualTo(Policy.NONE);
        assertThat(Policy.NONE.isPresent()).isFalse();
        assertThat(Policy.NONE.allows(DomainName.of("anything.example"))).isTrue();
        assertThat(Policy.NONE.offers("anything")).isTrue();
    }

    @Test
    void everyKeyIsRead() throws IOException {
        assertThat(read(SOUND))
                .isEqualTo(new Policy(
                        Optional.of(file),
                        Optional.of(folder.resolve("providers")),
                        Optional.of(new Company(
                                folder.resolve("company.mailwright"),
                                Optional.of("Example Corp"),
                                List.of(DomainName.of("corp.example")))),
                        Optional.of(List.of(
                                new DomainRule(DomainName.of("corp.example"), false),
                                new DomainRule(DomainName.of("corp.example"), true))),
                        false,
                        false,
                        Optional.of(List.of("thunderbird")),
                        Optional.of("Call 4711"),
                        Optional.of(folder.resolve("ca.pem")),
                        Optional.of(folder.resolve("oauth.json")),
                        List.of()));
    }

    @Test
    void anEmptyPolicyDecidesNothing() throws IOException {
        var policy = read("{}");

        assertThat(policy.isPresent()).isTrue();
        assertThat(policy.faults()).isEmpty();
        assertThat(policy.plaintext()).isTrue();
        assertThat(policy.onlineLookups()).isTrue();
        assertThat(policy.allowedDomains()).isEmpty();
        assertThat(policy.exportFormats()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        assertThat(read("\ufeff" + SOUND).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "corp.example, corp.example, true",
        "corp.example, CORP.example, true",
        "corp.example, mail.corp.example, false",
        "corp.example, evilcorp.example, false",
        "*.corp.example, mail.corp.example, true",
        "*.corp.example, a.b.corp.example, true",
        "*.corp.example, corp.example, false",
        "*.corp.example, evilcorp.example, false",
        "b\u00fccher.example, xn--bcher-kva.example, true"
    })
    void aDomainIsAllowedByItsVeryNameOrBelowAWildcard(String rule, String domain, boolean allowed) throws IOException {
        var policy = read("{\"allowedDomains\": [\"" + rule + "\"]}");

        assertThat(policy.faults()).isEmpty();
        assertThat(policy.allows(DomainName.of(domain))).isEqualTo(allowed);
    }

    /** What stands there instead, which flaw that is, in which field and line, and what of the whole then holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "plaintext": false                  | "plaintext": "no"                       | NOT_TRUTH         | plaintext         | 10
            "plaintext": false                  | "plaintext": 0                          | NOT_TRUTH         | plaintext         | 10
            "plaintext": false                  | "plaintext": null                       | NOT_TRUTH         | plaintext         | 10
            "onlineLookups": false              | "onlineLookups": ["off"]                | NOT_TRUTH         | onlineLookups     | 9
            "plaintext": false                  | "plaintxt": false                       | UNKNOWN_KEY       | plaintxt          | 10
            "plaintext": false                  | "plaintext": true, "plaintext": true    | KEY_TWICE         | plaintext         | 10
            "plaintext": false,                 | "plaintext": false                      | NOT_JSON          |                   | 10
            "plaintext": false                  | "plaintext": no                         | NOT_JSON          | plaintext         | 10
            "plaintext": false                  | 'plaintext': false                      | NOT_JSON          |                   | 10
            "plaintext": false                  | // forbid                               | NOT_JSON          |                   | 10
            "oauthClients": "oauth.json"        | "oauthClients": "oauth.json",           | NOT_JSON          |                   | 14
            ["corp.example", "*.corp.example"]  | "corp.example"                          | NOT_LIST          | allowedDomains    | 8
            ["corp.example", "*.corp.example"]  | []                                      | EMPTY             | allowedDomains    | 8
            ["corp.example", "*.corp.example"]  | ["corp.example", "a b"]                 | NOT_DOMAIN        | allowedDomains[1] | 8
            ["corp.example", "*.corp.example"]  | ["corp.example", "@corp.example"]       | NOT_DOMAIN        | allowedDomains[1] | 8
            ["corp.example", "*.corp.example"]  | ["corp.example", 7]                     | NOT_TEXT          | allowedDomains[1] | 8
            ["corp.example"],                   | ["*.corp.example"],                     | NOT_DOMAIN        | companyDomains[0] | 7
            ["thunderbird"]                     | ["thunderbrid"]                         | UNKNOWN_FORMAT    | exportFormats[0]  | 11
            ["thunderbird"]                     | {"thunderbird": true}                   | NOT_LIST          | exportFormats     | 11
            "Call 4711"                         | 4711                                    | NOT_TEXT          | helpDesk          | 12
            "Call 4711"                         | "  "                                    | LENGTH            | helpDesk          | 12
            "Call 4711"                         | "Call\\n4711"                           | CONTROL_CHARACTER | helpDesk          | 12
            "Call 4711"                         | "Call \\u202e4711"                      | CONTROL_CHARACTER | helpDesk          | 12
            "Call 4711"                         | "Call \\u001b[31m4711"                  | CONTROL_CHARACTER | helpDesk          | 12
            "ca.pem"                            | "missing.pem"                           | NO_FILE           | caFile            | 13
            "ca.pem"                            | "notes.txt"                             | NO_CERTIFICATE    | caFile            | 13
            "ca.pem"                            | "providers"                             | NO_FILE           | caFile            | 13
            "providers": "providers"            | "providers": "nowhere"                  | NO_FOLDER         | providers         | 4
            "providers": "providers"            | "providers": "ca.pem"                   | NO_FOLDER         | providers         | 4
            "company.mailwright"                | "notes.txt"                             | NO_PROFILE        | companyProfile    | 5
            "company.mailwright"                | "\\u0000"                               | CONTROL_CHARACTER | companyProfile    | 5
            "companyProfile": "company.mailwright", | ``                                  | MISSING           | companyName       | 6
            "oauth.json"                        | "none.json"                             | NO_FILE           | oauthClients      | 14
            """)
    void aWrongPolicyIsToldAndAllowsNothingMore(String sound, String wrong, Flaw flaw, String field, int line)
            throws IOException {
        assertThat(SOUND).contains(sound);

        var policy = read(SOUND.replace(sound, wrong));

        assertThat(policy.faults())
                .extracting(PolicyFault::flaw, PolicyFault::field, PolicyFault::line)
                .contains(tuple(flaw, field == null ? "" : field, line));
        assertThat(isLooser(policy, read(SOUND))).isFalse();
    }

    /** A slip that administrators make, and the sentence about it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "plaintext": false,           | "plaintext": false             | json.fault.missing-comma  | 10
            "oauthClients": "oauth.json"  | "oauthClients": "oauth.json",  | json.fault.extra-comma    | 14
            "plaintext": false            | // forbid                      | policy.fault.comment      | 10
            "plaintext": false            | 'plaintext': false             | json.fault.wrong-quotes   | 10
            "plaintext": false            | \u201cplaintext\u201d: false   | json.fault.wrong-quotes   | 10
            "providers": "providers"      | "providers": "C:\\ProgramData" | json.fault.backslash      | 4
            "plaintext": false            | "plaintext": no                | json.fault.bare-word      | 10
            "helpDesk": "Call 4711"       | "helpDesk": "Call 4711         | json.fault.open-text      | 12
            "plaintext": false            | "plaintxt": false              | json.fault.misspelt-field | 10
            "plaintext": false            | "passwords": false             | policy.fault.unknown-key  | 10
            """)
    void aSlipIsCalledByItsName(String sound, String wrong, String key, int line) throws IOException {
        assertThat(SOUND).contains(sound);

        assertThat(read(SOUND.replace(sound, wrong)).faults())
                .extracting(PolicyFault::key, PolicyFault::line)
                .containsExactly(tuple(key, line));
    }

    @Test
    void aMisspeltKeyIsToldWithTheOneThatWasMeantAndAllOthers() throws IOException {
        var fault = read("{\"plaintxt\": false}").faults().getFirst();

        assertThat(new PolicyWords(Messages.in(Locale.ENGLISH)).flaw(fault))
                .contains("\"plaintxt\"", "\"plaintext\"", "allowedDomains", "oauthClients");
    }

    @Test
    void aTooLongTextIsRefused() throws IOException {
        assertThat(read("{\"helpDesk\": \"" + "x".repeat(201) + "\"}").helpDesk())
                .isEmpty();
        assertThat(read("{\"helpDesk\": \"" + "x".repeat(200) + "\"}").helpDesk())
                .isPresent();
    }

    @Test
    void aPolicyCutOffAnywhereAllowsNothingMore() throws IOException {
        var whole = read(SOUND);
        int end = SOUND.lastIndexOf('}');

        for (int length = 0; length < end; length++) {
            var policy = read(SOUND.substring(0, length));

            assertThat(policy.faults()).as("cut after %d characters", length).isNotEmpty();
            assertThat(isLooser(policy, whole))
                    .as("cut after %d characters", length)
                    .isFalse();
        }
    }

    @Test
    void anyMisspeltKeyAllowsNothingMore() throws IOException {
        var whole = read(SOUND);

        for (var key : PolicyReader.KEYS) {
            var policy = read(SOUND.replace('"' + key + '"', '"' + key + "s\""));

            assertThat(policy.faults()).extracting(PolicyFault::flaw).as(key).contains(Flaw.UNKNOWN_KEY);
            assertThat(isLooser(policy, whole)).as(key).isFalse();
        }
    }

    @Test
    void whatCouldBeReadHolds() throws IOException {
        var policy = read(
                """
                { "helpDesk": "Call 4711",
                  "allowedDomains": ["corp.example", "a b"],
                  "plaintext": 1 }
                """);

        assertThat(policy.helpDesk()).contains("Call 4711");
        assertThat(policy.allows(DomainName.of("corp.example"))).isTrue();
        assertThat(policy.allows(DomainName.of("other.example"))).isFalse();
        assertThat(policy.plaintext()).isFalse();
        assertThat(policy.onlineLookups()).isTrue();
        assertThat(policy.exportFormats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "true", "null", "7", "\"x\"", "{", "[[[[[[", "nonsense", "{}{}"})
    void whatIsNoObjectIsTheStrictest(String text) throws IOException {
        var policy = read(text);

        assertThat(policy.faults()).singleElement().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(1));
        assertStrictest(policy);
    }

    @Test
    void whatIsNoTextOrTooLargeIsTheStrictest() throws IOException {
        Files.write(file, "{\"helpDesk\": \"B\u00fcro\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.NOT_UTF8);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));

        Files.writeString(file, "{" + " ".repeat(64 * 1024) + "}");
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.TOO_LARGE);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void deepNestingIsNoDanger() throws IOException {
        assertStrictest(read("{\"x\":" + "[".repeat(30_000)));
        assertStrictest(read("{\"x\":" + "{\"x\":".repeat(10_000)));
    }

    @Test
    void aFolderInTheFilesPlaceIsTheStrictest() throws IOException {
        Files.createDirectory(file);

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-", "rw-rw-rw-"})
    void aPolicyThatOthersMayChangeSaysNothing(String mode) throws IOException {
        Files.writeString(file, SOUND);
        if (Files.getAttribute(file, "unix:gid").equals(0)) Files.setAttribute(file, "unix:gid", 4711);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void aPolicyOfAnOrdinaryUserSaysNothing() throws IOException {
        Files.writeString(file, SOUND);
        var others = new PolicyFile(file, Trusts.ofNobody());

        assertThat(flaws(others)).containsExactly(Flaw.UNTRUSTED);
        assertStrictest(others.read(new Ending()));
    }

    @Test
    void aFolderThatOthersMayChangeTaintsWhatIsInIt() throws IOException {
        Files.writeString(file, SOUND);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
    }

    @Test
    void aLinkIsFollowedOnlyOverSafeGround() throws IOException {
        var real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("p.json"), SOUND);
        Files.createSymbolicLink(file, Path.of("real/../real/p.json"));
        Files.createSymbolicLink(folder.resolve("providers/loop"), Path.of("loop"));

        assertThat(PolicyFiles.at(file).read(new Ending()).helpDesk()).contains("Call 4711");

        Files.setPosixFilePermissions(real.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(flaws(PolicyFiles.at(file))).containsExactly(Flaw.UNTRUSTED);
    }

    @Test
    void aLinkToNowhereAndALinkToItselfAreTheStrictest() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("gone.json"));
        assertStrictest(PolicyFiles.at(file).read(new Ending()));

        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertStrictest(PolicyFiles.at(file).read(new Ending()));
    }

    @Test
    void whatThePolicyNamesHasToBeSafeToo() throws IOException {
        var anybody = PosixFilePermissions.fromString("rw-rw-rw-");
        var provider = Files.writeString(folder.resolve("providers/corp.json"), "{}");
        for (var named : List.of(folder.resolve("ca.pem"), folder.resolve("company.mailwright"), provider)) {
            Files.setPosixFilePermissions(named, anybody);
        }
        Files.setPosixFilePermissions(folder.resolve("oauth.json"), anybody);

        var policy = read(SOUND);

        assertThat(policy.faults())
                .extracting(PolicyFault::flaw, PolicyFault::field)
                .containsExactly(
                        tuple(Flaw.UNTRUSTED, "providers"),
                        tuple(Flaw.UNTRUSTED, "companyProfile"),
                        tuple(Flaw.UNTRUSTED, "caFile"),
                        tuple(Flaw.UNTRUSTED, "oauthClients"));
        assertThat(policy.providers()).isEmpty();
        assertThat(policy.company()).isEmpty();
        assertThat(policy.caFile()).isEmpty();
        assertThat(policy.oauthClients()).isEmpty();
        assertThat(policy.helpDesk()).contains("Call 4711");
    }

    @Test
    void theFilesOfTheMachineAreRootsOnly() {
        assertThat(FileTrust.ofSystem().culprit(Path.of("/etc/passwd"))).isEmpty();
        assertThat(FileTrust.ofSystem().culprit(Path.of("/tmp"))).isEmpty();
        assertThat(Trusts.ofNobody().culprit(Path.of("/etc/passwd"))).contains(Path.of("/"));
    }

    private Policy read(String text) throws IOException {
        Files.writeString(file, text);
        return PolicyFiles.at(file).read(new Ending());
    }

    private static List<Flaw> flaws(PolicyFile policy) {
        return policy.read(new Ending()).faults().stream()
                .map(PolicyFault::flaw)
                .toList();
    }

    private static void assertStrictest(Policy policy) {
        assertThat(policy.isPresent()).isTrue();
        assertThat(policy.plaintext()).isFalse();
        assertThat(policy.onlineLookups()).isFalse();
        assertThat(policy.allows(DomainName.of("corp.example"))).isFalse();
        assertThat(policy.offers("json")).isFalse();
        assertThat(policy.providers()).isEmpty();
        assertThat(policy.company()).isEmpty();
        assertThat(policy.caFile()).isEmpty();
        assertThat(policy.oauthClients()).isEmpty();
    }

    /** Whether something is allowed or trusted that the other policy does not allow or trust. */
    private static boolean isLooser(Policy policy, Policy than) {
        return policy.plaintext() && !than.plaintext()
                || policy.onlineLookups() && !than.onlineLookups()
                || !than.allowedDomains()
                        .orElseThrow()
                        .containsAll(policy.allowedDomains().orElseThrow())
                || !than.exportFormats()
                        .orElseThrow()
                        .containsAll(policy.exportFormats().orElseThrow())
                || isOther(policy.providers(), than.providers())
                || isOther(
                        policy.company().map(Company::profile), than.company().map(Company::profile))
                || isOther(policy.caFile(), than.caFile())
                || isOther(policy.oauthClients(), than.oauthClients())
                || isOther(policy.helpDesk(), than.helpDesk());
    }

    private static boolean isOther(Optional<?> value, Optional<?> than) {
        return value.isPresent() && !value.equals(than);
    }
}
