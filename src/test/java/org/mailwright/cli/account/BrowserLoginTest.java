package org.mailwright.cli.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.check.Proves;
import org.mailwright.cli.Fakes.FakeSignIn;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.Fakes;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code check --auth oauth2}: the browser in place of a password. */
class BrowserLoginTest {

    private static final String IN = "--incoming=imap:imap.gmail.com:993:tls";
    private static final String OUT = "--outgoing=smtp.gmail.com:465:tls";

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    private Path clients;

    @BeforeEach
    void register() throws IOException {
        clients = Files.writeString(folder.resolve("clients.json"), "{\"gmail\": {\"clientId\": \"7\"}}");
    }

    @Test
    void theTokenServesBothServersAndStandsNowhere() {
        fakes.signIn = new FakeSignIn(new SignInResult.Done(tokens()));

        var run = check("--oauth-clients=" + clients, "--json");

        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("the-token", "the-token"), fakes.passwords);
        assertEquals(
                List.of(AuthMethod.OAUTH2),
                fakes.requests.getFirst().settings().incoming().orElseThrow().auth());
        assertTrue(
                run.out().contains("\"findings\":[{\"side\":\"incoming\",\"stage\":\"oauth\",\"status\":\"ok\""),
                run.out());
        assertFalse((run.out() + run.err()).contains("the-token"));
    }

    @Test
    void thePageIsOpenedAndItsAddressAndDomainAreTold() {
        fakes.signIn = new FakeSignIn(new SignInResult.Done(tokens()));

        var run = check("--oauth-clients=" + clients);

        assertEquals(List.of(FakeSignIn.PAGE), fakes.opened);
        assertTrue(run.err().contains("accounts.google.com"), run.err());
        assertTrue(run.err().contains(FakeSignIn.PAGE.toString()), run.err());
        assertFalse(run.out().contains(FakeSignIn.PAGE.toString()), run.out());
    }

    @Test
    void aFailedSignInIsTheReportsOnlyFinding() {
        fakes.signIn = new FakeSignIn(
                new SignInResult.Failed(Cause.OAUTH_ADMIN_CONSENT, "login.example.org", Optional.of("AADSTS65001")));

        var run = check("--oauth-clients=" + clients, "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("""
                {"outcome":"fail","cause":"oauth-admin-consent","side":"incoming","stage":"oauth",\
                "findings":[{"side":"incoming","stage":"oauth","status":"fail","cause":"oauth-admin-consent",\
                "reply":"AADSTS65001","millis":0}],"""), run.out());
        assertEquals(List.of(), fakes.requests);
        var words = check("--oauth-clients=" + clients);
        assertEquals(1, words.exit());
        assertTrue(words.out().contains("login.example.org: AADSTS65001"), words.out());
    }

    @Test
    @Proves(Cause.OAUTH_WRONG_ACCOUNT)
    void anotherAccountIsRefusedWhereNobodyCanBeAsked() {
        fakes.signIn = new FakeSignIn(new SignInResult.OtherAccount(tokens(), "bob@gmail.com"));

        var run = check("--oauth-clients=" + clients, "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().contains("\"cause\":\"oauth-wrong-account\""), run.out());
        assertTrue(run.out().contains("\"reply\":\"bob@gmail.com\""), run.out());
        assertEquals(List.of(), fakes.requests);
    }

    @Test
    void withoutARegistrationItSaysWhatToDo() {
        fakes.signIn = new FakeSignIn(
                new SignInResult.Failed(Cause.OAUTH_CLIENT_INVALID, "accounts.google.com", Optional.empty()));

        var run = check("--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().contains("\"cause\":\"oauth-client-invalid\""), run.out());
        assertTrue(run.err().contains("not registered with Gmail"), run.err());
        assertTrue(run.err().contains("oauth-clients.json"), run.err());
        assertEquals(List.of(), fakes.opened);
    }

    @Test
    void aTokenOnStandardInputNeedsNoBrowser() {
        var run = fakes.run("ready-made\n", "check", "ada@gmail.com", IN, OUT, "--auth=oauth2", "--password-stdin");

        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("ready-made", "ready-made"), fakes.passwords);
        assertEquals(List.of(), fakes.opened);
    }

    @Test
    void anotherServerGetsNoTokenOfTheProviders() {
        var run = fakes.run(
                "",
                "check",
                "ada@gmail.com",
                "--incoming=imap:imap.evil.example:993:tls",
                OUT,
                "--auth=oauth2",
                "--oauth-clients=" + clients);

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("access token is needed"), run.err());
        assertEquals(List.of(), fakes.opened);
    }

    @Test
    void aBadFileOfRegistrationsIsTwo() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.json"), "{\"gmail\": 7}");

        var run = check("--oauth-clients=" + bad);

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("$.gmail"), run.err());
    }

    private static Tokens tokens() {
        return new Tokens(Secret.of("the-token"), Optional.empty());
    }

    private Run check(String... options) {
        var args = new ArrayList<>(List.of("check", "ada@gmail.com", IN, OUT, "--auth=oauth2"));
        args.addAll(List.of(options));
        return fakes.run("", args.toArray(String[]::new));
    }
}
