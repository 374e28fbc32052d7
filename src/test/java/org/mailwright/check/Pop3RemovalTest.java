package org.mailwright.check;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;

/** The test message is removed from a POP3 mailbox, and nothing else is. */
class Pop3RemovalTest {

    private static final String ID = "<mailwright-1@example.org>";
    private static final CheckOptions REMOVE = CheckOptions.NONE.withSought(ID).withRemoval(true);

    @Test
    void pop3DeletesTheMessageAndNotTheAnswerToIt() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            pop3(dialogue);
            if (dialogue.number() == 1) {
                dialogue.expect("QUIT", "+OK");
                return;
            }
            dialogue.expect("TOP 2 0", "+OK", "Subject: Re", "References: " + ID, "", ".");
            dialogue.expect("TOP 1 0", "+OK", "Message-Id:", " " + ID, "", ".");
            if (dialogue.number() == 3) dialogue.expect("DELE 1", "+OK");
            dialogue.expect("QUIT", "+OK");
        })) {

            var report = new Bench().with(REMOVE).incoming(Protocol.POP3, server.endpoint(), Encryption.TLS);

            assertThat(report.arrival().flatMap(Arrival::removal)).contains(Removal.REMOVED);
            assertThat(server.lines()).containsOnlyOnce("DELE 1").endsWith("DELE 1", "QUIT");
        }
    }

    @Test
    void pop3HasDeletedNothingWhereQuitIsRefused() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            pop3(dialogue);
            if (dialogue.number() > 1) {
                dialogue.expect("TOP 2 0", "+OK", "Message-ID: " + ID, "", ".");
            }
            if (dialogue.number() == 3) {
                dialogue.expect("DELE 2", "+OK").expect("QUIT", "-ERR some messages were not removed");
            } else {
                dialogue.expect("QUIT", "+OK");
            }
        })) {

            var report = new Bench().with(REMOVE).incoming(Protocol.POP3, server.endpoint(), Encryption.TLS);

            assertThat(report.arrival().flatMap(Arrival::removal)).contains(Removal.FAILED);
        }
    }

    private static void pop3(Dialogue dialogue) throws IOException {
        dialogue.tls(LOCALHOST)
                .say("+OK hello")
                .expect("CAPA", "+OK", "SASL PLAIN", ".")
                .expect("AUTH PLAIN ", "+OK")
                .expect("STAT", "+OK 2 200");
    }
}
