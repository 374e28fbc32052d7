package org.mailwright.cli.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.cli.Fakes.FakeSignIn;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.signin.SignInResult;

/** The page on which an administrator of Microsoft 365 approves: as a command, after a failure, and in the report for IT. */
class ConsentLinkTest {

    private static final String PAGE = "https://login.microsoftonline.com/contoso.example/v2.0/adminconsent?client_id=7&";
    private static final String IN = "--incoming=imap:outlook.office365.com:993:tls";
    private static final String OUT = "--outgoing=smtp.office365.com:587:starttls";

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    private String clients;

    @BeforeEach
    void register() throws IOException {
        clients = "--oauth-clients="
                + Files.writeString(
                        folder.resolve("clients.json"),
                        "{\"login.microsoftonline.com\": {\"clientId\": \"7\", \"tenant\": \"contoso.example\"}}");
    }

    @Test
    void theCommandPrintsIt() {
        found("outlook.office365.com");
        var words = fakes.run("", "signin", "consent-link", "ada@contoso.example", clients);
        var json = fakes.run("", "signin", "consent-link", "ada@contoso.example", clients, "--json");

        assertThat(words.exit()).as(words.err()).isZero();
        assertThat(words.out()).startsWith(PAGE).contains("IMAP.AccessAsUser.All", "SMTP.Send");
        assertThat(json.out()).startsWith("{\"consentLink\":\"" + PAGE);
    }

    @Test
    void withoutARegistrationThereIsNone() {
        found("outlook.office365.com");

        assertThat(fakes.run("", "signin", "consent-link", "ada@contoso.example")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whereTheProviderHasNoSuchPageThatIsSaid() {
        for (var host : List.of("imap.gmail.com", "imap.fastmail.com")) {
            found(host);

            var run = fakes.run("", "signin", "consent-link", "ada@contoso.example");

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).contains("has no page");
        }
    }

    @Test
    void aRefusedSignInNamesItAndSoDoesTheReport() throws IOException {
        var report = folder.resolve("report.txt");

        var words = check("--report=" + report);
        var json = check("--json");

        assertThat(words.out()).contains("AADSTS90094", PAGE);
        assertThat(report).content().contains("AADSTS90094", PAGE);
        assertThat(json.out()).contains("\"url\":\"" + PAGE);
    }

    @Test
    void anotherFailureDoesNot() {
        fakes.signIn =
                new FakeSignIn(new SignInResult.Failed(Cause.OAUTH_DENIED, "login.example.org", Optional.empty()));

        var run = fakes.run("", arguments());

        assertThat(run.out()).doesNotContain("adminconsent");
    }

    private void found(String host) {
        var imap = new ServerSettings(
                Protocol.IMAP,
                new Endpoint(host, 993),
                Encryption.TLS,
                List.of(AuthMethod.OAUTH2),
                "ada@contoso.example");
        var source = new Provenance(Source.CATALOG, "", true, List.of());
        fakes.outcome = new Detection.Outcome.Found(List.of(new Candidate(source, List.of(imap), List.of())));
    }

    private Fakes.Run check(String... more) {
        fakes.signIn = new FakeSignIn(new SignInResult.Failed(
                Cause.OAUTH_ADMIN_CONSENT, "login.microsoftonline.com", Optional.of("AADSTS90094: An administrator")));
        return fakes.run("", arguments(more));
    }

    private String[] arguments(String... more) {
        var all = new ArrayList<>(
                List.of("check", "ada@contoso.example", IN, OUT, "--auth=oauth2", clients));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
