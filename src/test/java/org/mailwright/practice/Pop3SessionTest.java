package org.mailwright.practice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import static org.assertj.core.api.Assertions.assertThat;

class Pop3SessionTest {

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
        try (var pop3 = Dialogue.open(server, Protocol.POP3, Encryption.STARTTLS)) {
            pop3.hear();
            assertThat(pop3.say("CAPA").hearToDot())
                    .contains("STLS")
                    .doesNotContain("USER")
                    .doesNotContain("SASL PLAIN");
            assertThat(pop3.ask("USER robin@practice.test")).startsWith("-ERR");
            assertThat(pop3.ask("STLS")).startsWith("+OK");
            pop3.startTls();
            assertThat(pop3.ask("AUTH PLAIN")).isEqualTo("+ ");
            assertThat(pop3.ask(Dialogue.plain("robin@practice.test", "locked")))
                    .startsWith("-ERR [AUTH] This account");
            assertThat(pop3.ask("STAT")).isEqualTo("-ERR Log on first");
        }
    }

    @Test
    void messagesAreListedReadInPartAndDeleted() throws Exception {
        try (var smtp = Dialogue.open(server, Protocol.SMTP, Encryption.TLS).smtpLogin()) {
            smtp.deliver("robin@practice.test", "Subject: x\r\n\r\n..dot\r\nsecond");
        }
        try (var pop3 = Dialogue.open(server, Protocol.POP3, Encryption.TLS)) {
            pop3.hear();
            pop3.ask("USER robin@practice.test");
            pop3.ask("PASS " + server.password());

            assertThat(pop3.ask("STAT")).matches("\\+OK 1 \\d+");
            assertThat(pop3.ask("LIST 1")).matches("\\+OK 1 \\d+");
            assertThat(pop3.say("UIDL").hearToDot()).hasSize(3);
            assertThat(pop3.say("TOP 1 1").hearToDot()).endsWith("Subject: x", "", "..dot", ".");
            assertThat(pop3.say("RETR 1").hearToDot()).endsWith("", "..dot", "second", ".");
            assertThat(pop3.ask("DELE 1")).startsWith("+OK");
            assertThat(pop3.ask("RETR 1")).startsWith("-ERR");
            assertThat(pop3.ask("STAT")).isEqualTo("+OK 0 0");
            assertThat(pop3.ask("RSET")).startsWith("+OK");
            assertThat(pop3.ask("STAT")).startsWith("+OK 1 ");
            assertThat(pop3.ask("DELE 99999999999")).startsWith("-ERR");
        }
    }
}
