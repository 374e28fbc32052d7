package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.Proves;
import org.mailwright.cli.Fakes;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFile;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.Witnesses;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

/** What a policy changes in the terminal. */
class PolicyEffectsTest {

    private static final String IN = "--incoming=imap:imap.example.org:993:tls";
    private static final String OUT = "--outgoing=smtp.example.org:465:tls";
    private static final String PLAIN = "--incoming=imap:imap.example.org:143:none";

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @Test
    void plaintextIsForbiddenWhateverTheOptionSays() throws IOException {
        fakes.policy = policy("{\"plaintext\": false}");

        var run = fakes.run("x\n", "check", "ada@example.org", PLAIN, OUT, "--allow-plaintext", "--password-stdin");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("forbids connections without encryption").doesNotContain("--allow-plaintext");
        assertThat(fakes.requests).isEmpty();
        assertThat(fakes.passwords).isEmpty();
    }

    @Test
    void plaintextSettingsAreExportedWithAWarning() throws IOException {
        fakes.policy = policy("{\"plaintext\": false}");
        var plain = AccountSettings.of(Fakes.ADA, Fakes.IMAP.withEncryption(Encryption.NONE), Fakes.SMTP);

        var run = fakes.run("", "export", profile(plain), "--format=json");

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("A server of these settings uses no encryption, which your organisation forbids");
    }

    @Test
    @Proves(Cause.DOMAIN_NOT_ALLOWED)
    void otherDomainsAreRefused() throws IOException {
        fakes.policy = policy("{\"allowedDomains\": [\"corp.example\"]}");

        var detect = fakes.run("", "detect", "ada@example.org", "--json");
        var check = fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin", "--json");
        var export = fakes.run("", "export", "ada@example.org", "--format=json");
        var held = fakes.run(
                "x\n", "check", profile(AccountSettings.of(Fakes.ADA, Fakes.IMAP, Fakes.SMTP)), "--password-stdin");

        assertThat(List.of(detect, check, export, held)).allSatisfy(run -> {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("Addresses of example.org cannot be set up here. Your organisation allows only these"
                            + " domains: corp.example.");
        });
        assertThat(detect.out())
                .startsWith("{\"address\":\"ada@example.org\",\"outcome\":\"input-invalid\",")
                .contains("\"cause\":\"domain-not-allowed\"", ",\"allowedDomains\":[\"corp.example\"]");
        assertThat(check.out())
                .startsWith("{\"outcome\":\"fail\",\"cause\":\"domain-not-allowed\"")
                .contains(",\"allowedDomains\":[\"corp.example\"]");
        assertThat(export.out()).isEmpty();
        assertThat(fakes.requests).isEmpty();
    }

    @Test
    void anAllowedDomainIsNotRefused() throws IOException {
        fakes.policy = policy("{\"allowedDomains\": [\"example.org\"]}");

        assertThat(fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin"))
                .extracting(Fakes.Run::exit, Fakes.Run::err)
                .containsExactly(0, "");
    }

    @Test
    void onlyTheOfferedFormatsAreThere() throws IOException {
        fakes.policy = policy("{\"exportFormats\": [\"json\"]}");

        assertThat(fakes.run("", "formats").out()).contains("\n  json  ").doesNotContain("\n  thunderbird  ");
        var refused = fakes.run("", "export", "ada@example.org", "--format=thunderbird");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("does not offer the format “thunderbird”. The formats: json");
    }

    @Test
    void everyFailureEndsWithTheHelpDesk() throws IOException {
        fakes.policy = policy("{\"helpDesk\": \"Call 4711\"}");
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;
        var line = "Help desk of your organisation: Call 4711";

        assertThat(fakes.run("", "detect", "ada@example.org").out()).contains(line);
        assertThat(fakes.run("", "detect", "nonsense").err()).contains(line);
        assertThat(fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin")
                        .out())
                .contains(line);
        assertThat(fakes.run("", "check", "nonsense").err()).contains(line);
        assertThat(fakes.run("", "explain", "535 no").out()).contains(line);
        assertThat(fakes.run("", "explain", "535 no", "--lang=de").out())
                .contains("Hilfe in Ihrer Organisation: Call 4711");
    }

    @Test
    void jsonNamesTheHelpDeskInFailuresOnly() throws IOException {
        fakes.policy = policy("{\"helpDesk\": \"Call 4711\"}");
        var end = ",\"helpDesk\":\"Call 4711\"}\n";
        var check = new String[] {"check", "ada@example.org", IN, OUT, "--password-stdin", "--json"};

        assertThat(fakes.run("x\n", check).out()).doesNotContain("helpDesk");
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;
        assertThat(fakes.run("x\n", check).out()).endsWith(end);
        assertThat(fakes.run("", "detect", "ada@example.org", "--json").out()).endsWith(end);
        assertThat(fakes.run("", "detect", "nonsense", "--json").out()).endsWith(end);
        assertThat(fakes.run("", "check", "nonsense", "--json").out()).endsWith(end);
        assertThat(fakes.run("x\n", "check", "ada@example.org", "--password-stdin", "--json")
                        .out())
                .endsWith(end);
        assertThat(fakes.run("", "explain", "535 no", "--json").out()).endsWith(end);
    }

    @Test
    void whereNothingIsFoundItIsSaidThatNobodyLookedOnline() throws IOException {
        fakes.policy = policy("{\"onlineLookups\": false}");

        assertThat(fakes.run("", "detect", "ada@example.org").out())
                .contains("Your organisation has switched off looking up settings online.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect ada@example.org", "formats", "explain 535"})
    void aFaultyPolicyIsToldOnStandardErrorAtEveryCommand(String command) throws IOException {
        fakes.policy = policy("{\n\"plaintext\": 1}");

        var run = fakes.run("", command.split(" "));

        assertThat(run.err().lines())
                .startsWith(
                        "The policy " + fakes.policy.file().orElseThrow()
                                + " has faults. Until your IT department corrects it,"
                                + " only what it clearly allows is allowed.",
                        "Line 2, “plaintext”: Either true or false belongs here, without quotation marks.");
    }

    @Test
    void whatHoldsCanBeAsked() throws IOException {
        var none = fakes.run("", "policy");
        assertThat(none.exit()).isZero();
        assertThat(none.out())
                .isEqualTo("There is no policy on this computer.\nIt would be the file "
                        + PolicyFile.ofMachine().path() + ".\n");

        fakes.policy = policy("""
                {"allowedDomains": ["corp.example", "*.b\u00fccher.example"], "plaintext": false, "helpDesk": "Call 4711"}
                """);
        var file = fakes.policy.file().orElseThrow();

        assertThat(fakes.run("", "policy").out().lines())
                .containsExactly(
                        "Managed by your organisation, with the file " + file,
                        "  Only addresses of these domains can be set up: corp.example, *.b\u00fccher.example",
                        "  Connections without encryption are forbidden.",
                        "  Help desk of your organisation: Call 4711",
                        "The file is right.");
        assertThat(fakes.run("", "policy", "--json").out()).isEqualTo("""
                {"file":"%s","faults":[],"providers":null,"companyProfile":null,"companyName":null,"companyDomains":[],\
                "allowedDomains":["corp.example","*.xn--bcher-kva.example"],"onlineLookups":true,"plaintext":false,\
                "exportFormats":null,"helpDesk":"Call 4711","caFile":null,"oauthClients":null,"secondLogOn":true,\
                "helpDeskWords":{"*":"Call 4711"},"helpDeskPage":null,"passwordPage":null,"helpDeskMail":null,"allowedHosts":null,\
                "otherCaFiles":true,"otherOauthClients":true,"problems":[]}
                """.formatted(file));
    }

    @Test
    void aFaultyPolicyIsAFailureOfItsCommand() throws IOException {
        fakes.policy = policy("{\n\"plaintxt\": false}");

        var run = fakes.run("", "policy", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"faults\":[{\"line\":2,\"field\":\"plaintxt\",\"code\":\"unknown-key\","
                        + "\"message\":\"No field is called “plaintxt” here. Did you mean “plaintext”? ")
                .contains("\"allowedDomains\":[],\"onlineLookups\":false,\"plaintext\":false,\"exportFormats\":[]");
        assertThat(fakes.policy.allows(DomainName.of("example.org"))).isFalse();
        assertThat(fakes.run("", "policy", folder.resolve("none.json").toString())
                        .exit())
                .isEqualTo(4);
    }

    private Policy policy(String text) throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("policy.json"), text);
        return PolicyFiles.at(file).read(Witnesses.of("json", "thunderbird"));
    }

    private String profile(AccountSettings settings) throws IOException {
        var file = folder.resolve("ada.mailwright");
        var profile = new Profile(settings, Instant.EPOCH, "catalog", Optional.empty());
        return Files.write(file, new ProfileWriter("test").write(profile)).toString();
    }
}
