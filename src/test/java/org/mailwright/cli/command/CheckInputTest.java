package org.mailwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.cli.Fakes;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

/** What a check takes from the command line and from files. */
class CheckInputTest extends CheckBench {

    private static final String INVALID = """
            {"outcome":"fail","cause":"input-invalid","side":null,"stage":null,"findings":[],"suggestion":null,\
            "settings":null,"messageId":null,"arrival":null,"millis":0,\
            "address":"ada@example.org"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"  p\u00e4ss word \n", "  p\u00e4ss word \r\n", "  p\u00e4ss word "})
    void onlyTheLineEndIsTakenOffThePassword(String stdin) {
        check(stdin, IN, OUT);

        assertEquals(List.of("  p\u00e4ss word ", "  p\u00e4ss word "), fakes.passwords);
    }

    @Test
    void theSecondLineIsTheOutgoingPassword() {
        check("one\ntwo\n", IN, OUT, "--smtp-auth=own", "--smtp-username=bob");
        check("one\n", IN, OUT, "--smtp-auth=own");
        check("one\ntwo\n", IN, OUT);

        assertEquals(List.of("one", "two", "one", "one", "one", "one"), fakes.passwords);
        assertEquals("bob", settings(0).outgoing().orElseThrow().username());
        assertEquals(OutgoingLogin.OWN, settings(0).outgoingLogin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\rb\n", "a\u0000b\n"})
    void refusesAPasswordThatIsNone(String stdin) {
        assertEquals(2, check(stdin, IN, OUT).exit());
        assertEquals(List.of(), fakes.requests);
    }

    @Test
    void aSideCanBeLeftOut() {
        check("x\n", IN, "--no-send");
        check("x\n", "--incoming=none", OUT);

        assertEquals(Set.of(Side.INCOMING), fakes.requests.get(0).sides());
        assertEquals(Optional.empty(), settings(0).outgoing());
        assertEquals(Set.of(Side.OUTGOING), fakes.requests.get(1).sides());
        assertEquals(2, check("x\n", "--incoming=none", "--no-send").exit());
    }

    @Test
    void whatIsTypedReplacesWhatWasDetected() {
        detected(true, List.of());

        check(
                "x\n",
                "--outgoing=[2001:db8::1]:587:starttls",
                "--username=ada",
                "--await-arrival=0.5",
                "--to=b@c.example");

        var request = fakes.requests.getFirst();
        assertEquals(Fakes.IMAP.withUsername("ada"), settings(0).incoming().orElseThrow());
        var out = settings(0).outgoing().orElseThrow();
        assertEquals("[2001:db8:0:0:0:0:0:1]:587", out.endpoint().toString());
        assertEquals(Encryption.STARTTLS, out.encryption());
        assertEquals("ada", out.username());
        assertEquals(Duration.ofMillis(500), request.awaitArrival());
        assertEquals("b@c.example", request.to().toString());
    }

    @Test
    void logOnCanBeChosen() {
        check("x\n", IN, OUT, "--smtp-auth=none", "--auth=oauth2");

        assertEquals(
                List.of(AuthMethod.OAUTH2), settings(0).incoming().orElseThrow().auth());
        assertEquals(
                List.of(AuthMethod.NONE), settings(0).outgoing().orElseThrow().auth());
        assertEquals(OutgoingLogin.NONE, settings(0).outgoingLogin());
    }

    @Test
    void logOnCanBeAWayOfItsOwnOrNone() {
        check("x\n", IN, OUT, "--auth=password-encrypted");
        check("", IN, OUT, "--auth=none");

        assertEquals(
                List.of(AuthMethod.PASSWORD_ENCRYPTED),
                settings(0).outgoing().orElseThrow().auth());
        assertEquals(
                List.of(AuthMethod.NONE), settings(1).incoming().orElseThrow().auth());
        assertEquals(OutgoingLogin.NONE, settings(1).outgoingLogin());
        assertEquals(2, check("x\n", IN, OUT, "--auth=ntlm").exit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imap:h.example:0:tls",
                "imap:h.example:65536:tls",
                "imap:h.example:x:tls",
                "imap:h.example:993:ssl",
                "smtp:h.example:993:tls",
                "h.example:993:tls",
                "imap:h.example:993",
                "imap",
                "",
                "imap:a b:993:tls",
                "imap:2001:db8::1:993:tls",
                "imap:h\u0000.example:993:tls"
            })
    void aMalformedServerIsSaidAndNothingIsSent(String server) {
        var run = check("x\n", "--incoming=" + server, OUT, "--json");

        assertEquals(2, run.exit());
        assertEquals(INVALID, run.out());
        assertFalse(run.err().isBlank());
        assertEquals(List.of(), fakes.requests);
    }

    @Test
    void checksAProfile(@TempDir Path folder) throws IOException {
        var settings = AccountSettings.of(Fakes.ADA, Fakes.IMAP, Fakes.SMTP).withNames("Ada", "Work");
        var file = folder.resolve("ada@example.org.mailwright");
        Files.write(
                file,
                new ProfileWriter("test").write(new Profile(settings, Instant.EPOCH, "catalog", Optional.empty())));

        var run = fakes.run("x\n", "check", file.toString(), "--password-stdin", "--json");

        assertEquals(0, run.exit());
        assertEquals(settings, settings(0));
    }

    @Test
    void aBadProfileIsTwoAndAMissingOneFour(@TempDir Path folder) throws IOException {
        var bad = Files.writeString(folder.resolve("bad.mailwright"), "{");

        assertEquals(2, fakes.run("", "check", bad.toString(), "--json").exit());
        assertEquals(
                4,
                fakes.run("", "check", folder.resolve("none.mailwright").toString())
                        .exit());
        assertEquals(2, fakes.run("", "check", "neither").exit());
    }
}
