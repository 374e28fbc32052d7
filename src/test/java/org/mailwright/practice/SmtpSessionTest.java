package org.mailwright.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.session.Connection;

class SmtpSessionTest {

    private PracticeServer server;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Dialogue tls() throws Exception {
        return Dialogue.open(server, Protocol.SMTP, Encryption.TLS);
    }

    @Test
    void noLogOnIsOfferedOrTakenBeforeTls() throws Exception {
        try (var smtp = Dialogue.open(server, Protocol.SMTP, Encryption.STARTTLS)) {
            smtp.hear();
            assertThat(smtp.say("EHLO tester").hearTo("250 "))
                    .containsExactly(
                            "250-localhost",
                            "250-PIPELINING",
                            "250-SIZE 10485760",
                            "250-8BITMIME",
                            "250-SMTPUTF8",
                            "250-XONEMAILBOX",
                            "250-STARTTLS",
                            "250 ENHANCEDSTATUSCODES");
            assertThat(smtp.ask("AUTH PLAIN AAAA")).isEqualTo("530 5.7.0 Must issue a STARTTLS command first");
            assertThat(smtp.ask("MAIL FROM:<robin@practice.test>")).startsWith("530 5.7.0 Must issue a STARTTLS");
            assertThat(smtp.ask("STARTTLS")).startsWith("220 2.0.0");
            smtp.startTls();
            assertThat(smtp.ask("MAIL FROM:<robin@practice.test>")).startsWith("503 5.5.1");
            assertThat(smtp.say("EHLO tester").hearTo("250 "))
                    .contains("250-AUTH PLAIN LOGIN")
                    .doesNotContain("250-STARTTLS");
        }
    }

    @Test
    void whatComesInClearBehindStartTlsIsForgotten() throws Exception {
        try (var smtp = Dialogue.open(server, Protocol.SMTP, Encryption.STARTTLS)) {
            smtp.hear();
            assertThat(smtp.ask("STARTTLS\r\nEHLO attacker\r\nNOOP")).startsWith("220");
            smtp.startTls();

            assertThat(smtp.ask("MAIL FROM:<robin@practice.test>")).isEqualTo("503 5.5.1 EHLO first");
        }
    }

    @Test
    void bothMechanismsLogOnInAllTheirForms() throws Exception {
        var user = server.address().toString();
        var name = encode(user);
        var password = encode(server.password());
        for (var answers : List.of(
                List.of("AUTH PLAIN " + Dialogue.plain(user, server.password())),
                List.of("auth plain", Dialogue.plain(user.toUpperCase(Locale.ROOT), server.password())),
                List.of("AUTH LOGIN", name, password),
                List.of("AUTH LOGIN " + name, password))) {
            try (var smtp = tls()) {
                smtp.hear();
                smtp.say("EHLO tester").hearTo("250 ");
                String reply = "";
                for (var answer : answers) reply = smtp.ask(answer);
                assertThat(reply).isEqualTo("235 2.7.0 Logged on");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, 535 5.7.8",
        "locked, 525 5.7.13",
        "own-password, 534 5.7.9",
        "browser, 534 5.7.14",
        "busy, 454 4.7.0",
    })
    void passwordsTeach(String password, String reply) throws Exception {
        try (var smtp = tls()) {
            smtp.hear();
            smtp.say("EHLO tester").hearTo("250 ");
            assertThat(smtp.ask("AUTH PLAIN " + Dialogue.plain("robin@practice.test", password)))
                    .startsWith(reply);
            assertThat(smtp.ask("MAIL FROM:<robin@practice.test>")).startsWith("530 5.7.0 Authentication");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "robin@practice.test, 250 2.0.0",
        "ROBIN+tag@Practice.Test, 250 2.0.0",
        "\"robin\"@practice.test, 250 2.0.0",
        "postmaster, 250 2.0.0",
        "nobody@practice.test, 550 5.1.1",
        "ada@example.org, 550 5.7.1 Relaying denied",
        "full@practice.test, 552 5.2.2",
        "greylisted@practice.test, 450 4.7.1",
        "spam@practice.test, 550 5.7.1 Message content",
        "lost@practice.test, 250 2.0.0",
        "junk@practice.test, 250 2.0.0",
    })
    void recipientsTeach(String to, String reply) throws Exception {
        try (var smtp = tls().smtpLogin()) {
            assertThat(smtp.deliver(to, "Subject: hello\r\n\r\nhello")).startsWith(reply);
        }
    }

    @Test
    void aGreylistedRecipientIsTakenAtTheSecondTry() throws Exception {
        try (var smtp = tls().smtpLogin()) {
            smtp.deliver("greylisted@practice.test", "");
            smtp.ask("RSET");

            assertThat(smtp.deliver("greylisted@practice.test", "Subject: again"))
                    .startsWith("250 2.0.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL FROM:<ada@practice.test>, 553 5.7.1",
        "MAIL FROM:<robin@practice.test> SIZE=99999999, 552 5.3.4",
        "MAIL FROM:<robin@practice.test> SIZE=99999999999999999999, 552 5.3.4",
        "MAIL FROM:<robin@practice.test> BODY=8BITMIME SMTPUTF8 SIZE=10, 250 2.1.0",
        "MAIL FROM:<robin@practice.test> HOLDFOR=1, 555 5.5.4",
        "MAIL FROM: <robin@practice.test>, 250 2.1.0",
        "MAIL FROM:<>, 250 2.1.0",
        "MAIL FROM:robin@practice.test, 501 5.5.4",
        "RCPT TO:<robin@practice.test>, 503 5.5.1",
        "DATA, 503 5.5.1",
        "VRFY robin, 252",
        "BDAT 5, 500 5.5.1",
        "AUTH PLAIN =, 503 5.5.1",
    })
    void commandsAreJudgedByTheirOrderAndForm(String command, String reply) throws Exception {
        try (var smtp = tls().smtpLogin()) {
            assertThat(smtp.ask(command)).startsWith(reply);
        }
    }

    @Test
    void aPipelineIsAnsweredInItsOrder() throws Exception {
        try (var smtp = tls().smtpLogin()) {
            smtp.say("MAIL FROM:<robin@practice.test>\r\nRCPT TO:<nobody@practice.test>\r\n"
                    + "RCPT TO:<robin@practice.test>\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\nQUIT");

            assertThat(smtp.hearTo("221"))
                    .extracting(line -> line.substring(0, 3))
                    .containsExactly("250", "550", "250", "354", "250", "221");
            assertThat(smtp.hear()).isEqualTo("null");
        }
    }

    @Test
    void tooLargeAMessageIsReadToItsEndAndRefused() throws Exception {
        var line = "x".repeat(60_000) + "\r\n";
        try (var smtp = tls().smtpLogin()) {
            assertThat(smtp.deliver("robin@practice.test", line.repeat(180))).startsWith("552 5.3.4");
            assertThat(smtp.ask("NOOP")).startsWith("250");
        }
    }

    @Test
    void tooLongALineEndsTheConversation() throws Exception {
        try (var smtp = tls()) {
            smtp.hear();
            smtp.say("NOOP " + "x".repeat(Connection.MAX_LINE));

            assertThat(smtp.hear()).startsWith("421 4.7.0");
            assertThat(smtp.hear()).isEqualTo("null");
        }
    }

    @Test
    void guessingPasswordsEndsTheConversation() throws Exception {
        try (var smtp = tls()) {
            smtp.hear();
            smtp.say("EHLO tester").hearTo("250 ");
            for (int i = 0; i < 3; i++) smtp.ask("AUTH PLAIN " + Dialogue.plain("robin@practice.test", "guess" + i));

            assertThat(smtp.hear()).startsWith("421 4.7.0");
            assertThat(smtp.hear()).isEqualTo("null");
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
