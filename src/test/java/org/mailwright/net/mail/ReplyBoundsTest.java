package org.mailwright.net.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.PlayedSocket;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

/** How much is taken of what a server sends without end, each bound by itself: no clock stands behind it here. */
class ReplyBoundsTest {

    private static final int BUFFER = 8192;
    private static final String LITERAL = "* X {1048576}\r\n" + "x".repeat(Limits.BODY);

    @Test
    void aLine() {
        var letters = new EndlessInput("* OK [", "a");

        assertViolation(() -> imap(letters).greeting());

        assertThat(letters.taken()).isBetween(Limits.LINE, Limits.LINE + BUFFER);
    }

    @Test
    void theLinesOfAReply() {
        var imap = new EndlessInput("", "* 1 EXISTS\r\n");
        var smtp = new EndlessInput("", "250-SIZE\r\n");
        var pop = new EndlessInput("+OK\r\n", "UIDL\r\n");

        assertViolation(() -> imap(imap).capability());
        assertViolation(() -> new SmtpClient(connection(smtp)).ehlo());
        assertViolation(() -> new Pop3Client(connection(pop)).capa());

        assertThat(List.of(imap.taken(), smtp.taken(), pop.taken())).allMatch(taken -> taken < 3 * BUFFER);
    }

    @Test
    void theLinesBeforeAChallenge() {
        var lines = new EndlessInput("", "* 1 EXISTS\r\n");

        assertViolation(() -> new ImapReader(connection(lines)).continuation("a1"));

        assertThat(lines.taken()).isLessThan(3 * BUFFER);
    }

    @Test
    void theLiteralsOfAResponse() {
        var empty = new EndlessInput("* X", " {0}\r\n");
        var large = new EndlessInput("* X {1048577}\r\n", "x");
        var many = new EndlessInput("* X", " {100000}\r\n" + "x".repeat(100_000));

        assertViolation(() -> imap(empty).capability());
        assertViolation(() -> imap(large).capability());
        assertViolation(() -> imap(many).capability());

        assertThat(empty.taken()).isLessThan(3 * BUFFER);
        assertThat(large.taken()).isEqualTo(BUFFER);
        assertThat(many.taken()).isLessThan(Limits.BODY + 2 * BUFFER);
    }

    @Test
    void aLiteral() throws IOException {
        var input = new EndlessInput("", "x");

        assertViolation(() -> lines(input).bytes(Limits.BODY + 1));

        assertThat(input.taken()).isZero();
        assertThat(lines(input).bytes(Limits.BODY)).hasSize(Limits.BODY);
    }

    @Test
    void aReplyAsAWhole() {
        var literals = new EndlessInput("", LITERAL + "\r\n");

        assertViolation(() -> imap(literals).capability());

        assertThat(literals.taken()).isBetween(Limits.REPLY, Limits.REPLY + BUFFER);
    }

    @Test
    void aConversationAsAWhole() throws IOException {
        var replies = new EndlessInput("", "OK\r\n");
        var lines = lines(replies);

        assertViolation(() -> {
            while (replies.taken() < 2 * Limits.CONVERSATION) {
                lines.begin();
                lines.line();
            }
        });

        assertThat(replies.taken()).isBetween(Limits.CONVERSATION, Limits.CONVERSATION + BUFFER);
    }

    private static void assertViolation(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ConnectionFailure.class,
                        failure -> assertThat(failure.what()).isEqualTo(Cause.PROTOCOL_VIOLATION));
    }

    private static BoundedLineReader lines(EndlessInput said) throws IOException {
        return new BoundedLineReader(new PlayedSocket(said), new ReplyDeadline(Duration.ofMinutes(1)));
    }

    private static ImapClient imap(EndlessInput said) throws IOException {
        return new ImapClient(connection(said));
    }

    private static MailConnection connection(EndlessInput said) throws IOException {
        var network = new Network(
                new LoopbackDns(),
                TrustStore.system(),
                Limits.USUAL,
                Clock.systemUTC(),
                (_, _, _, _) -> new PlayedSocket(said));
        return MailConnection.open(
                network,
                new Endpoint("mail.example.org", 993),
                List.of(InetAddress.getLoopbackAddress()),
                new Connections(),
                new Transcript(_ -> {}));
    }
}
