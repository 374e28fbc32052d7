package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.TestCertificates;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.practice.PracticeServer;

/** The whole terminal under a policy, put together as the program puts it together. */
class PolicyTerminalTest {

    private static final String COMPANY = """
            {"format": "mailwright-profile", "version": 1, "account": {
              "email": "you@corp.example", "accountName": "Example Corp",
              "incoming": [{"type": "imap", "host": "imap.corp.example", "port": 993, "security": "tls",
                "auth": ["password-cleartext"], "username": "CORP\\\\%EMAILLOCALPART%"}],
              "outgoing": [{"type": "smtp", "host": "smtp.corp.example", "port": 465, "security": "tls",
                "auth": ["password-cleartext"], "username": "you@corp.example"}]}}
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void theCompanysAccountIsFoundForItsDomains() throws IOException {
        Files.writeString(folder.resolve("company.mailwright"), COMPANY);
        policy("""
                {"companyProfile": "company.mailwright", "companyDomains": ["corp.example", "posteo.de"]}
                """);

        var own = run("", "detect", "ada@corp.example", "--json", "--offline");
        var second = run("", "detect", "ada@posteo.de", "--json");

        assertThat(own.err()).isEmpty();
        assertThat(own.exit()).isZero();
        assertThat(own.out()).contains("""
                        "outcome":"found","cause":"none","candidates":[{"source":"organisation","trusted":true,"warnings":[],\
                        "provider":{"id":"company","name":"Example Corp"},\
                        "incoming":[{"protocol":"imap","host":"imap.corp.example","port":993,"encryption":"tls",\
                        "auth":["password"],"username":"CORP\\\\ada"}],\
                        "outgoing":[{"protocol":"smtp","host":"smtp.corp.example","port":465,"encryption":"tls",\
                        "auth":["password"],"username":"ada@corp.example"}]""");
        assertThat(second.out()).contains("\"username\":\"CORP\\\\ada\"", "\"username\":\"ada@posteo.de\"");
    }

    @Test
    void onlineLookupsStayOff() throws IOException {
        policy("{\"onlineLookups\": false}");

        var unknown = run("", "detect", "ada@unknown.invalid", "--json");
        var known = run("", "detect", "ada@posteo.de", "--json");

        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.out())
                .startsWith(
                        "{\"address\":\"ada@unknown.invalid\",\"outcome\":\"not-found\",\"cause\":\"disco-not-found\"")
                .contains("{\"source\":\"srv\",\"result\":\"skipped\"", "{\"source\":\"ispdb\",\"result\":\"skipped\"")
                .doesNotContain("\"failed\"");
        assertThat(known.exit()).isZero();
    }

    @Test
    void theOrganisationsProvidersComeBeforeThoseOfTheCommandLine() throws IOException {
        provider("policy/providers", "imap.first.example");
        provider("mine", "imap.second.example");
        policy("{\"providers\": \"policy/providers\"}");

        var run = run("", "detect", "ada@corp.example", "--json", "--catalog=" + folder.resolve("mine"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("imap.first.example").doesNotContain("imap.second.example");
    }

    @Test
    void theOrganisationsAuthorityIsTrusted() throws Exception {
        try (var server = PracticeServer.start()) {
            Files.writeString(folder.resolve("ca.pem"), TestCertificates.pem(server.certificate()));
            var check = new String[] {
                "check",
                server.address().toString(),
                "--incoming=imap:"
                        + server.server(Protocol.IMAP, Encryption.TLS).endpoint() + ":tls",
                "--no-send",
                "--password-stdin",
                "--json"
            };

            policy("{}");
            var without = run(server.password() + "\n", check);
            policy("{\"caFile\": \"ca.pem\"}");
            var with = run(server.password() + "\n", check);

            assertThat(without.exit()).isEqualTo(1);
            assertThat(without.out()).contains("\"stage\":\"tls\"");
            assertThat(with.out()).startsWith("{\"outcome\":\"ok\"");
        }
    }

    @Test
    void whatThePolicyNamesIsLookedInto() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no certificate, no profile");
        policy("""
                {"caFile": "notes.txt",
                 "companyProfile": "notes.txt",
                 "exportFormats": ["json", "thunderbrid"]}
                """);

        var run = run("", "policy");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines())
                .contains(
                        "Line 1, “caFile”: " + folder.resolve("notes.txt") + " holds no certificate.",
                        "Line 2, “companyProfile”: " + folder.resolve("notes.txt") + " is not a Mailwright profile.",
                        "Line 3, “exportFormats[1]”: There is no format “thunderbrid”. “mailwright formats” lists"
                                + " them.");
        assertThat(run("", "formats").out()).contains("\n  json  ").doesNotContain("\n  thunderbird");
    }

    @Test
    void aDraftIsLookedAtAndHoldsForNothing() throws IOException {
        policy("{\"plaintext\": false}");
        var draft = Files.writeString(folder.resolve("draft.json"), "{\"onlineLookups\": false}");

        assertThat(run("", "policy", draft.toString(), "--json").out())
                .contains("\"onlineLookups\":false,\"plaintext\":true");
        assertThat(run("", "policy", "--json").out()).contains("\"onlineLookups\":true,\"plaintext\":false");
    }

    @Test
    void aLinkThatAnybodyCouldMoveLoosensNothing() throws IOException {
        var open = Files.createDirectory(folder.resolve("open"));
        Files.writeString(open.resolve("p.json"), "{\"plaintext\": true}");
        Files.createSymbolicLink(folder.resolve("policy.json"), open.resolve("p.json"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        var run = run("", "policy", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "\"code\":\"untrusted\"", "\"allowedDomains\":[],\"onlineLookups\":false,\"plaintext\":false");
        assertThat(run("", "detect", "ada@posteo.de").exit()).isEqualTo(2);
        assertThat(run("", "explain", "535 5.7.8 Error: authentication failed").exit())
                .isZero();
    }

    private void policy(String text) throws IOException {
        Files.writeString(folder.resolve("policy.json"), text);
    }

    private void provider(String where, String host) throws IOException {
        var file = Files.createDirectories(folder.resolve(where)).resolve("corp.json");
        Files.writeString(file, """
                {"schemaVersion": 1, "id": "corp", "displayName": "Corp", "kind": "mailbox", "status": "ok",
                 "match": {"domains": ["corp.example"]},
                 "incoming": [{"protocol": "imap", "host": "%s", "port": 993, "encryption": "tls", "auth": ["password"],
                   "username": ["%%EMAILADDRESS%%"]}],
                 "outgoing": [],
                 "verified": {"on": "2026-11-01", "basis": "vendor-page", "confidence": "high"}}
                """.formatted(host));
    }

    private Fakes.Run run(String in, String... args) {
        var file = PolicyFiles.at(folder.resolve("policy.json"));
        var line = Stream.concat(Stream.of(args), Stream.of("--lang=en")).toArray(String[]::new);
        return Fakes.run(new TerminalServices(file.read(new PolicyReferenceCheck()), file.trust()), in, line);
    }
}
