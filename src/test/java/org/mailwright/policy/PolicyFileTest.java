package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.PolicyFault.Flaw;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;

class PolicyFileTest extends PolicyBench {

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
                        Optional.of(List.of(new DomainRule(DomainName.of("imap.corp.example"), false))),
                        false,
                        false,
                        false,
                        Optional.of(List.of("thunderbird")),
                        new HelpDesk(
                                HelpDesk.of("Call 4711").words(),
                                Optional.of(URI.create("https://help.corp.example")),
                                Optional.of(URI.create("https://pw.corp.example")),
                                EmailAddress.parse("it@corp.example")),
                        Optional.of(folder.resolve("ca.pem")),
                        Optional.of(folder.resolve("oauth.json")),
                        false,
                        false,
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
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
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
            "oauthClients": "oauth.json"        | "oauthClients": "oauth.json",           | NOT_JSON          |                   | 15
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
            "Call 4711"                         | {"xx!": "Call 4711"}                    | NOT_LANGUAGE      | helpDesk.xx!      | 12
            "Call 4711"                         | {"de": 4711}                            | NOT_TEXT          | helpDesk.de       | 12
            "https://help                       | "http://help                            | NOT_PAGE          | helpDeskPage      | 12
            "https://pw.                        | "https://ada@pw.                        | NOT_PAGE          | passwordPage      | 13
            ["imap.corp.example"]               | ["imap.corp.example:993"]               | NOT_HOST          | allowedHosts[0]   | 8
            "ca.pem"                            | "missing.pem"                           | NO_FILE           | caFile            | 14
            "ca.pem"                            | "notes.txt"                             | NO_CERTIFICATE    | caFile            | 14
            "ca.pem"                            | "providers"                             | NO_FILE           | caFile            | 14
            "providers": "providers"            | "providers": "nowhere"                  | NO_FOLDER         | providers         | 4
            "providers": "providers"            | "providers": "ca.pem"                   | NO_FOLDER         | providers         | 4
            "company.mailwright"                | "notes.txt"                             | NO_PROFILE        | companyProfile    | 5
            "company.mailwright"                | "\\u0000"                               | CONTROL_CHARACTER | companyProfile    | 5
            "companyProfile": "company.mailwright", | ``                                  | MISSING           | companyName       | 6
            "oauth.json"                        | "none.json"                             | NO_FILE           | oauthClients      | 15
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
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "plaintext": false,           | "plaintext": false             | json.fault.missing-comma  | 10
            "oauthClients": "oauth.json"  | "oauthClients": "oauth.json",  | json.fault.extra-comma    | 15
            "plaintext": false            | // forbid                      | policy.fault.comment      | 10
            "plaintext": false            | 'plaintext': false             | json.fault.wrong-quotes   | 10
            "plaintext": false            | \u201cplaintext\u201d: false   | json.fault.wrong-quotes   | 10
            "providers": "providers"      | "providers": "C:\\ProgramData" | json.fault.backslash      | 4
            "plaintext": false            | "plaintext": no                | json.fault.bare-word      | 10
            "companyName": "Example Corp" | "companyName": "Example Corp   | json.fault.open-text      | 6
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
                .contains("“plaintxt”", "“plaintext”", "allowedDomains", "oauthClients");
    }

    @Test
    void aTooLongTextIsRefused() throws IOException {
        assertThat(read("{\"helpDesk\": \"" + "x".repeat(201) + "\"}").helpDesk())
                .isEqualTo(HelpDesk.NONE);
        assertThat(read("{\"helpDesk\": \"" + "x".repeat(200) + "\"}").helpDesk())
                .isNotEqualTo(HelpDesk.NONE);
    }
}
