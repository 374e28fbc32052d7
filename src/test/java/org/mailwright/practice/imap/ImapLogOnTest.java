package org.mailwright.practice.imap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.Dialogue;
import org.mailwright.practice.PracticeServer;
import static org.assertj.core.api.Assertions.assertThat;

/** Logging on to the practice mailbox. */
class ImapLogOnTest {

    private PracticeServer server;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void noLogOnIsOfferedOrTakenBeforeTls() throws Exception {
        try (var imap = Dialogue.open(server, Protocol.IMAP, Encryption.STARTTLS)) {
            assertThat(imap.hear()).contains("STARTTLS LOGINDISABLED").doesNotContain("AUTH=");
            assertThat(imap.ask("1 LOGIN robin@practice.test " + server.password()))
                    .startsWith("1 NO [PRIVACYREQUIRED]");
            assertThat(imap.ask("2 STARTTLS")).startsWith("2 OK");
            imap.startTls();
            assertThat(imap.say("3 CAPABILITY").hear())
                    .contains("SASL-IR AUTH=PLAIN")
                    .doesNotContain("LOGINDISABLED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, NO [AUTHENTICATIONFAILED]",
        "locked, NO [CONTACTADMIN]",
        "own-password, NO [ALERT] Application-specific",
        "busy, NO [UNAVAILABLE]",
    })
    void passwordsTeach(String password, String reply) throws Exception {
        try (var imap = Dialogue.open(server, Protocol.IMAP, Encryption.TLS)) {
            imap.hear();
            assertThat(imap.ask("1 LOGIN \"robin@practice.test\" " + password)).startsWith("1 " + reply);
            assertThat(imap.ask("2 SELECT INBOX")).startsWith("2 BAD");
        }
    }

    @Test
    void literalsOfBothKindsCarryAPassword() throws Exception {
        try (var imap = Dialogue.open(server, Protocol.IMAP, Encryption.TLS)) {
            imap.hear();
            assertThat(imap.ask("1 LOGIN {19}")).startsWith("+ ");
            assertThat(imap.ask("robin@practice.test {" + server.password().length() + "+}\r\n" + server.password()))
                    .startsWith("1 OK");
        }
    }

    @Test
    void authenticateWaitsForItsAnswer() throws Exception {
        try (var imap = Dialogue.open(server, Protocol.IMAP, Encryption.TLS)) {
            imap.hear();
            assertThat(imap.ask("1 AUTHENTICATE PLAIN")).isEqualTo("+ ");
            assertThat(imap.ask(Dialogue.plain("robin@practice.test", server.password())))
                    .startsWith("1 OK");
        }
    }
}
