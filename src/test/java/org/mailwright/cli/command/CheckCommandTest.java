package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.model.Cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckCommandTest extends CheckBench {

    private static final String SETTINGS = """
            {"source":"manual","trusted":true,"warnings":[],"provider":null,\
            "incoming":[{"protocol":"imap","host":"imap.example.org","port":993,"encryption":"tls",\
            "auth":["password"],"username":"ada@example.org"}],\
            "outgoing":[{"protocol":"smtp","host":"smtp.example.org","port":465,"encryption":"tls",\
            "auth":["password"],"username":"ada@example.org"}],"hints":[]}""";

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

    @Test
    void plaintextIsRefusedBeforeThePasswordIsRead() {
        var plain = "--incoming=imap:imap.example.org:143:none";

        var run = check("", plain, OUT, "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("""
                {"outcome":"fail","cause":"disco-plaintext-servers","side":"incoming","stage":"tls",\
                "findings":[{"side":"incoming","stage":"tls","status":"fail",\
                "cause":"disco-plaintext-servers","reply":null,"millis":0}],"""), run.out());
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
}
