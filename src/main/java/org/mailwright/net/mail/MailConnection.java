package org.mailwright.net.mail;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TlsHandshake;
import org.mailwright.net.tls.TlsSession;

/**
 * A conversation in lines with a mail server, which may turn to TLS.
 *
 * <p>Reading is bounded in size and in time. Every failure is a {@link ConnectionFailure}, but for an interrupt, which closes the connection.
 */
public final class MailConnection implements AutoCloseable {

    private final Endpoint endpoint;
    private final Socket raw;
    private final Network network;
    private final Connections connections;
    private final Transcript transcript;
    private final ReplyDeadline patience;
    private final BoundedLineReader in;
    private OutputStream out;
    private @Nullable TlsHandshake tls;
    private @Nullable TlsSession session;
    private volatile boolean closed;
    private boolean loggingOn;

    private MailConnection(
            Endpoint endpoint, Socket raw, Network network, Connections connections, Transcript transcript)
            throws IOException {
        this.endpoint = endpoint;
        this.raw = raw;
        this.network = network;
        this.connections = connections;
        this.transcript = transcript;
        this.patience = new ReplyDeadline(network.limits().reply());
        this.in = new BoundedLineReader(raw, patience);
        this.out = raw.getOutputStream();
        patience.guard(this::isOpen, () -> connections.close(raw));
    }

    /** Opens a plain connection to the first of the addresses that answers. */
    public static MailConnection open(
            Network network,
            Endpoint endpoint,
            List<InetAddress> addresses,
            Connections connections,
            Transcript transcript)
            throws IOException {
        network.trust().prepare(); // reading them takes a moment, which is not the server's
        transcript.seeks(endpoint, addresses);
        var socket = network.dial(addresses, endpoint.port(), connections);
        transcript.connected(socket.getInetAddress());
        return new MailConnection(endpoint, socket, network, connections, transcript);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** The address of this computer on the connection. */
    public InetAddress localAddress() {
        return raw.getLocalAddress();
    }

    /** What the connection's TLS stands on, or nothing while it is not encrypted. */
    public Optional<TlsSession> tls() {
        return Optional.ofNullable(session);
    }

    /** From now on the connection is encrypted and the server proven, or it is closed. */
    public void startTls() throws IOException {
        if (in.hasBegun() && in.hasMore()) throw fail(new ConnectionFailure(Cause.STARTTLS_INJECTION));
        begin();
        var handshake = new TlsHandshake(network.trust(), endpoint.host(), network.clock());
        tls = handshake;
        try {
            raw.setSoTimeout(patience.millisLeft());
            var socket = handshake.over(raw, endpoint.port());
            in.from(socket.getInputStream());
            out = socket.getOutputStream();
            session = handshake.session(socket);
            transcript.note(session.version() + " " + session.cipher());
            transcript.agreed(session);
        } catch (IOException e) {
            throw fail(e);
        } finally {
            patience.done();
            transcript.shown(handshake.chain());
        }
    }

    /** Gives a conversation up that makes no sense any more: there is no use in a good-bye. */
    ConnectionFailure giveUp(ConnectionFailure why) {
        close();
        return why;
    }

    public boolean isOpen() {
        return !closed && !raw.isClosed();
    }

    /** Whether the server has said anything yet. */
    public boolean hasSpoken() {
        return in.hasBegun();
    }

    /** From now on each reply gets this time. */
    public void hurry(Duration limit) {
        patience.limit(limit);
    }

    /** Says that a log-on begins or has ended: what the server sends in between helps to guess the password. */
    void loggingOn(boolean on) {
        loggingOn = on;
    }

    /** Starts the clock for one reply. */
    public void begin() {
        in.begin();
        patience.begin();
    }

    /** Stops the clock: the reply is whole. */
    public void done() {
        patience.done();
    }

    /** The next line as the server sent it, without its end, within the time of the reply that was begun. */
    public String readLine() throws IOException {
        try {
            var text = in.line();
            transcript.server(loggingOn ? LogOnLines.concealed(text) : text);
            return text;
        } catch (IOException e) {
            throw fail(e);
        }
    }

    /** A literal of known size, which does not go into the transcript. */
    public byte[] readBytes(int count) throws IOException {
        try {
            return in.bytes(count);
        } catch (IOException e) {
            throw fail(e);
        }
    }

    /** Sends a line and begins the wait for its reply. */
    public void writeLine(String line) throws IOException {
        writeLine(line, line);
    }

    /**
     * Sends a line that holds a secret, which the transcript shows otherwise.
     *
     * @param shown what stands in the transcript
     */
    public void writeLine(String line, String shown) throws IOException {
        var bytes = CommandLines.bytes(List.of(line));
        transcript.client(shown);
        write(bytes);
    }

    /** Sends several lines in one go (RFC 2920). */
    public void writeLines(List<String> lines) throws IOException {
        var bytes = CommandLines.bytes(lines);
        lines.forEach(transcript::client);
        write(bytes);
    }

    /** Sends bytes as they are; the transcript shows the note in their place. */
    public void writeBytes(byte[] bytes, String shown) throws IOException {
        transcript.client(shown);
        write(bytes);
    }

    /** Masks a secret in all that is yet to come. */
    public void hide(Secret secret) {
        transcript.hide(secret);
    }

    /** Masks a text that holds a secret in all that is yet to come. */
    public void hide(String text) {
        transcript.hide(text);
    }

    @Override
    public void close() {
        closed = true;
        connections.close(raw);
    }

    private void write(byte[] bytes) throws IOException {
        begin();
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw fail(e);
        }
    }

    /** Names the failure, and closes: nothing sound can follow. */
    private IOException fail(IOException e) {
        boolean cut = closed;
        close();
        if (patience.isOver() || isTimeout(e)) return new ConnectionFailure(Cause.GREETING_TIMEOUT, e);
        if (e instanceof ConnectionFailure known) return known;
        if (cut || Thread.currentThread().isInterrupted()) {
            var interrupted = new InterruptedIOException("closed");
            interrupted.initCause(e);
            return interrupted;
        }
        if (e instanceof SSLException && tls != null) return tls.reason(e);
        return new ConnectionFailure(Cause.CONN_DROPPED, e);
    }

    private static boolean isTimeout(Throwable e) {
        return e instanceof SocketTimeoutException || e.getCause() != null && isTimeout(e.getCause());
    }
}
