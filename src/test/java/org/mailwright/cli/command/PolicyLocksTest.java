package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.Witnesses;

/** What a policy forbids, and whom its people are sent to. */
class PolicyLocksTest {

    private static final String IN = "--incoming=imap:imap.example.org:993:tls";
    private static final String OUT = "--outgoing=smtp.example.org:465:tls";

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @Test
    void aTestOfAnotherServerEndsBeforeThePassword() throws IOException {
        fakes.policy = policy("{\"allowedHosts\": [\"imap.example.org\"]}");

        var run = fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"outcome\":\"fail\",\"cause\":\"server-not-allowed\",\"side\":\"outgoing\"");
        assertThat(fakes.requests).isEmpty();
        assertThat(fakes.passwords).isEmpty();
    }

    @Test
    void allowedServersAreTested() throws IOException {
        fakes.policy = policy("{\"allowedHosts\": [\"*.example.org\"]}");

        assertThat(fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin")
                        .exit())
                .isZero();
    }

    @Test
    void authoritiesAndRegistrationsOfOnesOwnCanBeForbidden() throws IOException {
        fakes.policy = policy("{\"otherCaFiles\": false, \"otherOauthClients\": false}");
        var clients = Files.writeString(folder.resolve("clients.json"), "{}").toString();

        var authority = fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin", "--ca-file=a.pem");
        var registration = fakes.run(
                "",
                "check",
                "ada@example.org",
                IN,
                OUT,
                "--auth=oauth2",
                "--oauth-clients=" + clients);

        assertThat(authority.exit()).isEqualTo(2);
        assertThat(authority.err()).startsWith("Your organisation does not allow the option --ca-file");
        assertThat(registration.exit()).isEqualTo(2);
        assertThat(registration.err()).contains("Your organisation does not allow the option --oauth-clients");
    }

    @Test
    void theHelpDeskSpeaksThePersonsLanguageAndHasItsPages() throws IOException {
        fakes.policy = policy("""
                {"helpDesk": {"en": "Call 4711", "de": "Telefon 4711"}, "helpDeskPage": "https://help.corp.example",
                 "passwordPage": "https://password.corp.example"}
                """);
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;

        var german = fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin", "--lang=de");
        var json = fakes.run("x\n", "check", "ada@example.org", IN, OUT, "--password-stdin", "--json");

        assertThat(german.out())
                .contains("Telefon 4711", "https://help.corp.example", "https://password.corp.example")
                .doesNotContain("Call 4711");
        assertThat(json.out()).endsWith(",\"helpDesk\":\"Call 4711\",\"helpDeskPage\":\"https://help.corp.example\"}\n");
    }

    private Policy policy(String text) throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("policy.json"), text);
        return PolicyFiles.at(file).read(Witnesses.of("json", "thunderbird"));
    }
}
