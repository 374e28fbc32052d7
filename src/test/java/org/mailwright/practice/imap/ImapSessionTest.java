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

class ImapSessionTest {

    private static final String TEXT = """
        From: "Robin, R." <robin@practice.test>
        To: ada@practice.test (Ada), "B" <b@practice.test>
        Subject: one
         two
        Message-ID: <1@practice.test>
        Date: Mon, 23 Nov 2026 10:00:00 +0000
        Content-Type: multipart/mixed; boundary="b"

        --b

        plain
        --b
        Content-Type: text/html; charset=utf-8

        <p>html
        --b--
        """.replace("\n", "\r\n").strip();

    private PracticeServer server;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Dialogue imap() throws Exception {
        return Dialogue.open(server, Protocol.IMAP, Encryption.TLS).imapLogin();
    }

    private void deliver(String to, String text) throws Exception {
        try (var smtp = Dialogue.open(server, Protocol.SMTP, Encryption.TLS).smtpLogin()) {
            assertThat(smtp.deliver(to, text)).startsWith("250");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADER Message-ID <1@practice.test> | 1",
                "HEADER Message-ID 1@PRACTICE | 1",
                "HEADER X-None \"\" | ",
                "SUBJECT \"one two\" | 1",
                "ALL | 1 2",
                "2:* | 2",
                "UID 1 UNSEEN | 1",
                "NOT 1 | 2",
                "OR SUBJECT one SUBJECT other | 1 2",
                "(TEXT plain SINCE 1-Feb-1994) | 1",
                "BEFORE 1-Feb-1994 | ",
                "SENTON 23-Nov-2026 | 1",
                "CHARSET UTF-8 FROM robin LARGER 200 | 1",
                "SEEN | ",
            })
    void searchFindsWhatItsCriteriaSay(String criteria, String numbers) throws Exception {
        deliver("robin@practice.test", TEXT);
        deliver("robin@practice.test", "Subject: other\r\n\r\nx");
        try (var imap = imap()) {
            imap.say("1 SELECT inbox").hearTo("1 OK");

            assertThat(imap.say("2 SEARCH " + criteria).hearTo("2 "))
                    .containsExactly(("* SEARCH " + (numbers == null ? "" : numbers)).strip(), "2 OK Done");
        }
    }

    @Test
    void fetchAnswersEachItem() throws Exception {
        deliver("robin@practice.test", TEXT);
        try (var imap = imap()) {
            imap.say("1 SELECT INBOX").hearTo("1 OK");

            assertThat(imap.ask("2 UID FETCH 1 (ENVELOPE)"))
                    .isEqualTo("* 1 FETCH (UID 1 ENVELOPE ("
                            + "\"Mon, 23 Nov 2026 10:00:00 +0000\" \"one two\""
                            + " ((\"Robin, R.\" NIL \"robin\" \"practice.test\"))".repeat(3)
                            + " ((NIL NIL \"ada\" \"practice.test\")(\"B\" NIL \"b\" \"practice.test\")) NIL NIL NIL"
                            + " \"<1@practice.test>\"))");
            imap.hear();
            assertThat(imap.ask("3 FETCH 1 BODYSTRUCTURE"))
                    .isEqualTo("* 1 FETCH (BODYSTRUCTURE ("
                            + "(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 5 1)"
                            + "(\"TEXT\" \"HTML\" (\"CHARSET\" \"utf-8\") NIL NIL \"7BIT\" 7 1) \"MIXED\"))");
            imap.hear();
            assertThat(imap.say("4 FETCH 1 BODY.PEEK[HEADER.FIELDS (SUBJECT Message-ID)]")
                            .hearTo("4 "))
                    .containsExactly(
                            "* 1 FETCH (BODY[HEADER.FIELDS (SUBJECT Message-ID)] {53}",
                            "Subject: one",
                            " two",
                            "Message-ID: <1@practice.test>",
                            "",
                            ")",
                            "4 OK Done");
            assertThat(imap.say("5 FETCH 1 BODY.PEEK[2]<1.3>").hearTo("5 "))
                    .containsExactly("* 1 FETCH (BODY[2]<1> {3}", "p>h)", "5 OK Done");
            assertThat(imap.ask("6 FETCH 1 (FLAGS BODY.PEEK[9])")).isEqualTo("* 1 FETCH (FLAGS () BODY[9] NIL)");
            imap.hear();
            assertThat(imap.say("7 FETCH 1 BODY[1]").hearTo("7 "))
                    .containsExactly("* 1 FETCH (FLAGS (\\Seen) BODY[1] {5}", "plain)", "7 OK Done");
        }
    }

    @Test
    void anExpungeIsToldToTheOtherSession() throws Exception {
        deliver("robin@practice.test", TEXT);
        deliver("robin@practice.test", TEXT);
        try (var one = imap();
                var other = imap()) {
            one.say("1 SELECT INBOX").hearTo("1 OK");
            other.say("1 SELECT INBOX").hearTo("1 OK");

            assertThat(one.ask("2 UID STORE 1 +FLAGS (\\Deleted)")).contains("UID 1 FLAGS (\\Deleted)");
            one.hear();
            assertThat(one.say("3 UID EXPUNGE 1:*").hearTo("3 ")).containsExactly("* 1 EXPUNGE", "3 OK Done");
            // A message number must not change under a FETCH (RFC 3501, section 7.4.1).
            assertThat(other.say("2 FETCH 2 UID").hearTo("2 ")).containsExactly("* 2 FETCH (UID 2)", "2 OK Done");
            assertThat(other.say("3 NOOP").hearTo("3 ")).containsExactly("* 1 EXPUNGE", "3 OK Done");
        }
    }

    @Test
    void idleHearsOfAnArrival() throws Exception {
        try (var imap = imap()) {
            imap.say("1 SELECT INBOX").hearTo("1 OK");
            assertThat(imap.ask("2 IDLE")).startsWith("+ ");
            deliver("robin@practice.test", TEXT);

            assertThat(imap.hear()).isEqualTo("* 1 EXISTS");
            assertThat(imap.ask("DONE")).isEqualTo("2 OK Done");
        }
    }

    @Test
    void junkLiesInItsFolderAndLostMailNowhere() throws Exception {
        deliver("junk@practice.test", TEXT);
        deliver("lost@practice.test", TEXT);
        try (var imap = imap()) {
            assertThat(imap.ask("1 STATUS Junk (MESSAGES UNSEEN)")).isEqualTo("* STATUS Junk (MESSAGES 1 UNSEEN 1)");
            imap.hear();
            assertThat(imap.ask("2 STATUS INBOX (MESSAGES)")).isEqualTo("* STATUS INBOX (MESSAGES 0)");
            imap.hear();
            assertThat(imap.say("3 LIST \"\" %").hearTo("3 ")).contains("* LIST (\\HasNoChildren \\Junk) \"/\" Junk");
        }
    }

    @Test
    void aSentMessageIsKept() throws Exception {
        try (var imap = imap()) {
            assertThat(imap.ask("1 APPEND Sent (\\Seen) \"23-Nov-2026 10:00:00 +0000\" {14}"))
                    .startsWith("+ ");
            assertThat(imap.ask("Subject: x\r\n\r\n")).startsWith("1 OK [APPENDUID ");
            assertThat(imap.ask("2 STATUS Sent (MESSAGES UNSEEN)")).isEqualTo("* STATUS Sent (MESSAGES 1 UNSEEN 0)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 FETCH 1 (FLAGS | 1 BAD",
                "1 FETCH x FLAGS | 1 BAD",
                "1 FETCH 1 NONSENSE | 1 BAD",
                "1 SEARCH NONSENSE | 1 BAD",
                "1 SEARCH SINCE tomorrow | 1 BAD",
                "1 STORE 1 +FLAGS | 1 NO",
                "1 EXPUNGE | 1 NO",
                "1 SELECT \"open | 1 BAD",
                "1 SELECT Nowhere | 1 NO [NONEXISTENT]",
                "1 CREATE Mine | 1 NO [CANNOT]",
                "1 NONSENSE | 1 BAD",
                "nonsense | * BAD",
            })
    void whatCannotBeDoneIsSaidAndTheTalkGoesOn(String command, String reply) throws Exception {
        try (var imap = imap()) {
            imap.say("0 EXAMINE INBOX").hearTo("0 OK");

            assertThat(imap.ask(command)).startsWith(reply);
            assertThat(imap.ask("2 NOOP")).startsWith("2 OK");
        }
    }

    @Test
    void tooLargeALiteralEndsTheConversation() throws Exception {
        try (var imap = imap()) {
            assertThat(imap.ask("1 APPEND Sent {999999999+}")).startsWith("* BYE");
            assertThat(imap.hear()).isEqualTo("null");
        }
    }
}
