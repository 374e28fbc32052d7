package org.mailwright.practice.session;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.Dialogue;
import org.mailwright.practice.PracticeServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ListenerTest {

    @Test
    void closingEndsEveryConversation() throws Exception {
        var server = PracticeServer.start();
        try (var greeted = Dialogue.open(server, Protocol.SMTP, Encryption.STARTTLS);
                var idle = Dialogue.open(server, Protocol.IMAP, Encryption.TLS).imapLogin();
                var silent = new Socket(InetAddress.getLoopbackAddress(), port(server, Encryption.TLS))) {
            greeted.hear();
            idle.say("1 SELECT INBOX").hearTo("1 OK");
            idle.ask("2 IDLE");

            assertTimeoutPreemptively(Duration.ofSeconds(20), server::close);

            assertThat(ended(greeted)).isTrue();
            assertThat(ended(idle)).isTrue();
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port(server, Encryption.TLS)).close());
    }

    @Test
    void aCrowdIsHungUpOnAndOthersAreServedOnceItIsGone() throws Exception {
        try (var server = PracticeServer.start()) {
            var crowd = new ArrayList<Dialogue>();
            Dialogue last;
            do {
                last = Dialogue.open(server, Protocol.SMTP, Encryption.STARTTLS);
                crowd.add(last);
            } while (!ended(last));
            assertThat(crowd).hasSize(33);
            for (var one : crowd) one.close();

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (true) {
                    try (var late = Dialogue.open(server, Protocol.SMTP, Encryption.STARTTLS)) {
                        if (!ended(late)) return;
                    }
                }
            });
        }
    }

    private static int port(PracticeServer server, Encryption encryption) {
        return server.server(Protocol.IMAP, encryption).endpoint().port();
    }

    private static boolean ended(Dialogue dialogue) {
        try {
            return dialogue.hear().equals("null");
        } catch (IOException e) {
            return true;
        }
    }
}
