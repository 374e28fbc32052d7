package org.mailwright.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;

/** What went well in the end, and what only names the log-on, is no failure. */
class WentWellTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMAP server credentials are correct? ... yes\nMAIL_ENV=production bin/run\nMailRoom running? ... no",
                "Checking SMTP authentication ... OK\nChecking the certificate, not expired… done",
                "[OK] SMTP authentication with password",
                "✅ IMAP login with user name and password"
            })
    void aCheckThatPassedSaysNothing(String text) {
        assertEquals(Reading.UNKNOWN, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[MAIL_DEBUG] SMTPTest.java: logging in to smtp.example.org as ada",
                "MAIL_USERNAME, MAIL_PASSWORD: SMTP authentication with user name and password"
            })
    void whatOnlyNamesTheLogOnIsNotFirm(String text) {
        assertEquals(Confidence.MEDIUM, read(text).confidence());
    }

    @Test
    void aCheckThatFailedIsRead() {
        assertEquals(
                Cause.CONN_REFUSED,
                read("SMTP authentication ... ok\nIMAP ... Connection refused").cause());
    }

    @Test
    void aLogOnThatWasRefusedInAnotherWayBeforeNoLongerMatters() {
        var log = """
                C: A1 AUTHENTICATE PLAIN
                S: A1 BAD Missing or invalid argument to AUTHENTICATE
                C: A2 LOGIN ada [PASSWORD]
                S: A2 OK User ada authenticated
                C: A3 LOGOUT
                S: * BYE imap.example.org server terminating connection
                S: A3 OK LOGOUT completed
                """;

        assertEquals(Reading.UNKNOWN, read(log));
    }

    @Test
    void whatFailedBehindTheLogOnCounts() {
        var log = """
                535 5.7.8 Error: authentication failed
                235 2.7.0 Authentication successful
                250 2.1.0 Ok
                550 5.1.1 User unknown
                """;

        assertEquals(Cause.RECIPIENT_REJECTED, read(log).cause());
    }

    @Test
    void aLogOnThatIsRefusedAgainIsRefused() {
        var log = """
                C: A1 LOGIN ada [PASSWORD]
                S: A1 OK authenticated
                C: A2 LOGIN ada [PASSWORD]
                S: A2 NO [AUTHENTICATIONFAILED] Authentication failed.
                """;

        assertEquals(Cause.AUTH_BAD_CREDENTIALS, read(log).cause());
    }

    @Test
    void whatWasSentAndNeverArrivedIsNotReadAsSpam() {
        var log =
                "250 2.0.0 Ok: queued as F21133DA3\n221 Bye\n\nThe mail was sent, but it is not in my inbox nor in my spam.";

        assertEquals(Cause.ACCEPTED_NOT_DELIVERED, read(log).cause());
    }

    @Test
    void aFrameOfRubyIsNoLogOn() {
        var trace = "Net::IMAP::ByeResponseError: Proxy: cannot connect to backend\n"
                + "  /usr/local/lib/ruby/2.4.0/net/imap.rb:434:in `login'\n  from C:/app/lib/connection.rb:84:in `log_in'";

        assertEquals(Cause.SERVER_BUSY, read(trace).cause());
    }

    @Test
    void theFirstLineOfATraceOfRubyIsRead() {
        var trace =
                "/usr/lib/ruby/net/imap.rb:1188:in `get_tagged_response': Invalid credentials (Net::IMAP::NoResponseError)\n"
                        + "\tfrom /usr/lib/ruby/net/imap.rb:434:in `login'";

        assertEquals(Cause.AUTH_BAD_CREDENTIALS, read(trace).cause());
    }

    private static Reading read(String text) {
        return READER.read(text, Context.UNKNOWN);
    }
}
