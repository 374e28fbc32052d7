package org.mailwright.check.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Endpoint;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.PlayedSocket;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.SmtpClient;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

/** A good-bye has a limit of its own, far below that of a reply. */
class DisconnectTest {

    @Test
    void anAnswerToTheLastWordIsNotAwaitedForLong() throws IOException {
        var socket = new PlayedSocket(new SequenceInputStream(line("220 here"), line("221 bye")));
        var connection = connection(socket);
        var client = new SmtpClient(connection);
        client.greeting();
        assertThat(socket.patience()).isGreaterThan(2000);

        Disconnect.say(connection, client::quit);

        assertThat(socket.patience()).isBetween(1, 2000);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void aServerThatHasGoneIsLeftAllTheSame() throws IOException {
        var socket = new PlayedSocket(new byte[0]);
        var connection = connection(socket);

        Disconnect.say(connection, new SmtpClient(connection)::quit);

        assertThat(socket.isClosed()).isTrue();
    }

    /** Each line is a wait of its own. */
    private static ByteArrayInputStream line(String text) {
        return new ByteArrayInputStream((text + "\r\n").getBytes(US_ASCII));
    }

    private static MailConnection connection(PlayedSocket socket) throws IOException {
        var network = new Network(
                new LoopbackDns(), TrustStore.system(), Limits.USUAL, Clock.systemUTC(), (_, _, _, _) -> socket);
        return MailConnection.open(
                network,
                new Endpoint("smtp.example.org", 465),
                List.of(InetAddress.getLoopbackAddress()),
                new Connections(),
                new Transcript(_ -> {}));
    }
}
