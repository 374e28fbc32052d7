package org.mailwright.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class QuickAckTest {

    /** A system goes over to waiting when it sees a conversation: question, answer, question. */
    @Test
    void aConversationIsAcknowledgedAtOnceAgain() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(listener.getInetAddress(), listener.getLocalPort());
                var server = listener.accept()) {
            assumeTrue(client.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK));
            send(server, "220 ready", client);
            send(client, "EHLO here", server);
            client.setOption(ExtendedSocketOptions.TCP_QUICKACK, false);

            QuickAck.beforeReading(client);

            assertThat(client.getOption(ExtendedSocketOptions.TCP_QUICKACK)).isTrue();
        }
    }

    @Test
    void aClosedConnectionIsLeftToTheRead() throws IOException {
        var closed = new Socket();
        closed.close();

        assertThatCode(() -> QuickAck.beforeReading(closed)).doesNotThrowAnyException();
    }

    private static void send(Socket from, String line, Socket to) throws IOException {
        var bytes = line.getBytes(US_ASCII);
        from.getOutputStream().write(bytes);
        assertThat(to.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }
}
