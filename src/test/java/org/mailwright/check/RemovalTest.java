package org.mailwright.check;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

/** The one test message is removed, on servers of every kind, and nothing of the user's ever is. */
class RemovalTest {

    private static final String ID = "<mailwright-1@example.org>";
    private static final CheckOptions REMOVE = CheckOptions.NONE.withSought(ID).withRemoval(true);
    private static final String OURS = "Message-ID: " + ID + "\r\n\r\n";
    private static final String OTHER = "Message-ID: <other@example.org>\r\n\r\n";

    @Test
    void uidExpungeTakesTheOneMessage() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS MOVE");
            selected(dialogue, "INBOX");
            dialogue.command("UID STORE 7 +FLAGS.SILENT (\\Deleted)", "TAG OK")
                    .command("UID EXPUNGE 7", "* 2 EXPUNGE", "TAG OK")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.REMOVED);
    }

    @Test
    void whereUidExpungeIsRefusedTheMarkStays() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS");
            selected(dialogue, "INBOX");
            dialogue.command("UID STORE 7 ", "TAG OK")
                    .command("UID EXPUNGE 7", "TAG NO [CANNOT] not today")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.MARKED);
    }

    @Test
    void withoutUidplusTheMessageIsMovedToTheTrash() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "MOVE");
            selected(dialogue, "INBOX");
            dialogue.command("UID MOVE 7 \"Bin \\\"old\\\"\"", "* 2 EXPUNGE", "TAG OK")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.TRASHED);
    }

    @Test
    void withNeitherTheMessageIsOnlyMarked() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "IDLE");
            selected(dialogue, "INBOX");
            dialogue.command("UID STORE 7 +FLAGS.SILENT (\\Deleted)", "TAG OK").command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.MARKED);
    }

    @Test
    void aMessageAmongTheJunkIsRemovedThere() throws Exception {
        var removal = imap(dialogue -> {
            loggedOn(dialogue, "UIDPLUS");
            dialogue.command("EXAMINE \"INBOX\"", "* 0 EXISTS", "TAG OK")
                    .command("EXAMINE \"Junk\"", "* 2 EXISTS", "TAG OK");
            fetched(dialogue, "FETCH 1:2");
            selected(dialogue, "Junk");
            dialogue.command("UID STORE 7 ", "TAG OK")
                    .command("UID EXPUNGE 7", "TAG OK")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.REMOVED);
    }

    @Test
    void aFolderThatIsOnlyToBeReadIsLeftAlone() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS");
            dialogue.command("SELECT \"INBOX\"", "* 2 EXISTS", "TAG OK [READ-ONLY] look")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.FAILED);
    }

    @Test
    void aMessageThatLiesDeepIsLookedForByTheServerAndSeenBeforeItGoes() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS");
            dialogue.command("SELECT \"INBOX\"", "* 90 EXISTS", "TAG OK [READ-WRITE]")
                    .command("FETCH 71:90", "TAG OK")
                    .command("UID SEARCH HEADER MESSAGE-ID mailwright-1", "* SEARCH 5 7", "TAG OK");
            fetched(dialogue, "UID FETCH 5,7");
            dialogue.command("UID STORE 7 ", "TAG OK")
                    .command("UID EXPUNGE 7", "TAG OK")
                    .command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.REMOVED);
    }

    @Test
    void aSearchThatFindsSomethingElseRemovesNothing() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS");
            dialogue.command("SELECT \"INBOX\"", "* 90 EXISTS", "TAG OK [READ-WRITE]")
                    .command("FETCH 71:90", "TAG OK")
                    .command("UID SEARCH", "* SEARCH 5", "TAG OK");
            var tag = dialogue.hear().split(" ")[0];
            dialogue.say(fetch(5, 5, OTHER), tag + " OK").command("LOGOUT", "* BYE", "TAG OK");
        });

        assertThat(removal).contains(Removal.FAILED);
    }

    @Test
    void aServerThatHangsUpMeanwhileIsAFailureAndNoMore() throws Exception {
        var removal = imap(dialogue -> {
            found(dialogue, "UIDPLUS");
            dialogue.command("SELECT");
        });

        assertThat(removal).contains(Removal.FAILED);
    }

    @Test
    void nothingIsRemovedUnasked() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            found(dialogue, "UIDPLUS");
            dialogue.command("LOGOUT", "* BYE", "TAG OK");
        })) {

            var report = new Bench()
                    .with(CheckOptions.NONE.withSought(ID))
                    .incoming(Protocol.IMAP, server.endpoint(), Encryption.TLS);

            assertThat(report.arrival()).hasValueSatisfying(arrival -> {
                assertThat(arrival.found()).isTrue();
                assertThat(arrival.removal()).isEmpty();
            });
        }
    }

    @Test
    void aMessageThatIsNotThereIsNotRemoved() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            loggedOn(dialogue, "UIDPLUS");
            dialogue.command("EXAMINE \"INBOX\"", "* 1 EXISTS", "TAG OK");
            var tag = dialogue.hear().split(" ")[0];
            dialogue.say(fetch(1, 5, "Subject: Re: test\r\nIn-Reply-To: " + ID + "\r\n\r\n"), tag + " OK")
                    .command("EXAMINE \"Junk\"", "* 0 EXISTS", "TAG OK")
                    .command("LOGOUT", "* BYE", "TAG OK");
        })) {

            var report = new Bench().with(REMOVE).incoming(Protocol.IMAP, server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(Cause.ACCEPTED_NOT_DELIVERED);
            assertThat(report.arrival().orElseThrow().removal()).isEmpty();
            assertThat(server.lines()).noneMatch(line -> line.contains("STORE"));
        }
    }

    /** What became of the message; whatever the script, nothing may be said that removes more than one message. */
    private static Optional<Removal> imap(Script script) throws Exception {
        try (var server = ScriptedServer.start(script)) {
            var report = new Bench().with(REMOVE).incoming(Protocol.IMAP, server.endpoint(), Encryption.TLS);

            assertThat(report.arrival()).as("%s", report.trace().transcript()).isPresent();
            assertThat(server.lines()).noneMatch(line -> line.matches("\\S+ (EXPUNGE|CLOSE)"));
            return report.arrival().flatMap(Arrival::removal);
        }
    }

    private static void loggedOn(Dialogue dialogue, String capabilities) throws IOException {
        dialogue.tls(LOCALHOST)
                .say("* OK hello")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR", "TAG OK")
                .command("AUTHENTICATE PLAIN ", "TAG OK")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 " + capabilities, "TAG OK")
                .command("EXAMINE \"INBOX\"", "* 2 EXISTS", "TAG OK [READ-ONLY]")
                .command(
                        "LIST",
                        "* LIST () \"/\" INBOX",
                        "* LIST (\\Junk) \"/\" Junk",
                        "* LIST (\\Trash) \"/\" \"Bin \\\"old\\\"\"",
                        "TAG OK");
    }

    private static void found(Dialogue dialogue, String capabilities) throws IOException {
        loggedOn(dialogue, capabilities);
        dialogue.command("EXAMINE \"INBOX\"", "* 2 EXISTS", "TAG OK");
        fetched(dialogue, "FETCH 1:2");
    }

    private static void selected(Dialogue dialogue, String folder) throws IOException {
        dialogue.command("SELECT \"" + folder + "\"", "* 2 EXISTS", "TAG OK [READ-WRITE]");
        fetched(dialogue, "FETCH 1:2");
    }

    private static void fetched(Dialogue dialogue, String command) throws IOException {
        var line = dialogue.hear().split(" ", 2);
        if (!line[1].startsWith(command)) throw new IOException("expected " + command + " and not " + line[1]);
        dialogue.say(fetch(1, 5, OTHER), fetch(2, 7, OURS), line[0] + " OK");
    }

    private static String fetch(int number, int uid, String header) {
        return "* " + number + " FETCH (UID " + uid + " BODY[HEADER.FIELDS (MESSAGE-ID)] {" + header.length() + "}\r\n"
                + header + ")";
    }
}
