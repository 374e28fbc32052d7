package org.mailwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.cli.Fakes;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

class CheckCommandTest {

    private static final String IN = "--incoming=imap:imap.example.org:993:tls";
    private static final String OUT = "--outgoing=smtp.example.org:465:tls";
    private static final String INVALID = """
        {"outcome":"fail","cause":"input-invalid","side":null,"stage":null,"findings":[],"suggestion":null,\
        "settings":null,"messageId":null,"arrival":null,"millis":0}
        """;
    private static final String SETTINGS = """
        {"source":"manual","trusted":true,"warnings":[],"provider":null,\
        "incoming":[{"protocol":"imap","host":"imap.example.org","port":993,"encryption":"tls",\
        "auth":["password"],"username":"ada@example.org"}],\
        "outgoing":[{"protocol":"smtp","host":"smtp.example.org","port":465,"encryption":"tls",\
        "auth":["password"],"username":"ada@example.org"}],"hints":[]}\
        """;

    private final Fakes fakes = new Fakes();

    @Test
    void printsTheObjectOfTheContract() {
        var run = check("secret\n", IN, OUT, "--json");

        assertEquals(new Run(0, """
            {"outcome":"ok","cause":"none","side":null,"stage":null,\
            "findings":[{"side":"outgoing","stage":"auth","status":"ok","cause":"none","reply":null,"millis":18}],\
            "suggestion":null,"settings":\
            """ + SETTINGS + """
            ,"messageId":"<1@example.org>",\
            "arrival":{"found":true,"folder":"INBOX","millis":900},"millis":412}
            """, ""), run);
    }

    @Test
    void aFailureIsOneAndShowsReplyAndSuggestion() {
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;

        var run = check("secret\n", IN, OUT, "--json");

        assertEquals(new Run(1, """
            {"outcome":"fail","cause":"auth-bad-credentials","side":"outgoing","stage":"auth",\
            "findings":[{"side":"outgoing","stage":"auth","status":"fail","cause":"auth-bad-credentials",\
            "reply":"535 5.7.8 Error:\\n535 \\u001b[31mno","millis":18}],\
            "suggestion":{"side":"outgoing","host":"mx.example.org","port":587,"encryption":"tls",\
            "username":null,"verified":true},"settings":\
            """ + SETTINGS + """
            ,"messageId":null,"arrival":null,"millis":412,\
            "remedies":[{"code":"use-host","side":"outgoing","host":"mx.example.org","port":587,\
            "encryption":"tls","username":"ada@example.org","verified":true},\
            {"code":"enter-password"},{"code":"change-settings"}]}
            """, ""), run);
    }

    @Test
    void wordsNeverCarryAServersEscapeSequences() {
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;

        var run = check("secret\n", IN, OUT);

        assertTrue(run.out().contains("535 5.7.8 Error:"), run.out());
        assertFalse(run.out().contains("\u001b"), run.out());
    }

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
    void plaintextIsRefusedBeforeThePasswordIsRead() {
        var plain = "--incoming=imap:imap.example.org:143:none";

        var run = check("", plain, OUT, "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("""
            {"outcome":"fail","cause":"disco-plaintext-servers","side":"incoming","stage":"tls",\
            "findings":[{"side":"incoming","stage":"tls","status":"fail",\
            "cause":"disco-plaintext-servers","reply":null,"millis":0}],\
            """), run.out());
        assertEquals(List.of(), fakes.requests);
        assertEquals(0, check("x\n", plain, OUT, "--allow-plaintext").exit());
        assertTrue(fakes.requests.getFirst().allowPlaintext());
    }

    @Test
    void aWarningNeedsConsentWhichNobodyIsThereToGive() {
        detected(false, List.of(Cause.DISCO_FOREIGN_HOST));

        var run = check("x\n", "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().contains("\"cause\":\"disco-foreign-host\",\"side\":\"incoming\",\"stage\":\"detect\""));
        assertTrue(run.err().contains("imap.example.org, smtp.example.org"), run.err());
        assertEquals(List.of(), fakes.requests);
    }

    @Test
    void nothingFoundIsThree() {
        var run = check("x\n", "--json");

        assertEquals(3, run.exit());
        assertTrue(run.out()
                .startsWith("{\"outcome\":\"fail\",\"cause\":\"disco-not-found\",\"side\":null,\"stage\":\"detect\""));
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
    void writesAReportForItAsItsNameSays(@TempDir Path folder) throws IOException {
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;
        var text = folder.resolve("report.TXT");
        var json = folder.resolve("report.json");

        assertEquals(1, check("hunter2\n", IN, OUT, "--report=" + text).exit());
        assertEquals(
                1,
                check("hunter2\n", IN, OUT, "--report=" + json, "--hide-address")
                        .exit());

        assertTrue(Files.readString(text).contains("ada@example.org"));
        assertTrue(Files.readString(json).contains("\"cause\": \"auth-bad-credentials\""));
        assertTrue(Files.readString(json).contains("\"username\": \"a…@example.org\""));
        assertFalse(Files.readString(json).contains("ada@"));
    }

    @Test
    void aReportThatIsNeitherTextNorJsonIsRefusedBeforeAnythingIsSent(@TempDir Path folder) {
        var run = check("x\n", IN, OUT, "--report=" + folder.resolve("report.pdf"));

        assertEquals(2, run.exit());
        assertEquals(List.of(), fakes.requests);
    }

    @Test
    void aReportThatCannotBeWrittenIsFour(@TempDir Path folder) {
        var run = check("x\n", IN, OUT, "--report=" + folder.resolve("missing").resolve("report.txt"));

        assertEquals(4, run.exit());
        assertEquals(1, fakes.requests.size());
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

    private AccountSettings settings(int request) {
        return fakes.requests.get(request).settings();
    }

    private void detected(boolean trusted, List<Cause> warnings) {
        fakes.outcome = new Outcome.Found(List.of(new Candidate(
                new Evidence(Source.SRV, "example.org", trusted, warnings),
                Optional.empty(),
                List.of(Fakes.IMAP),
                List.of(Fakes.SMTP),
                List.of())));
    }

    private Run check(String stdin, String... options) {
        var args = new ArrayList<>(List.of("check", "ada@example.org", "--password-stdin"));
        args.addAll(List.of(options));
        return fakes.run(stdin, args.toArray(String[]::new));
    }
}
