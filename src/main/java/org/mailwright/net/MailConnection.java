package org.mailwright.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;

/**
 * A conversation in lines with a mail server, which may turn to TLS.
 *
 * <p>Reading is bounded in size and in time: a server that drips a byte now and then gets no more time than a silent
 * one. Every failure is a {@link ConnectionFailure}, but for an interrupt, which closes the connection.
 */
public final class MailConnection implements AutoCloseable {

    private static final int BUFFER = 8192;
    private static final Duration GUARD_STEP = Duration.ofMillis(250);

    private final Endpoint endpoint;
    private final Socket raw;
    private final Network network;
    private final Connections connections;
    private final Transcript transcript;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private InputStream in;
    private OutputStream out;
    private @Nullable TlsHandshake tls;
    private @Nullable TlsSession session;
    private Duration patience;
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean late;
    private volatile boolean closed;
    private volatile boolean spoken;

    MailConnection(Endpoint endpoint, Socket raw, Network network, Connections connections, Transcript transcript)
            throws IOException {
        this.endpoint = endpoint;
        this.raw = raw;
        this.network = network;
        this.connections = connections;
        this.transcript = transcript;
        this.patience = network.limits().reply();
        this.in = raw.getInputStream();
        this.out = raw.getOutputStream();
        Thread.ofVirtual().start(this::guard);
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
        if (spoken && (at < end || in.available() > 0)) throw fail(new ConnectionFailure(Cause.STARTTLS_INJECTION));
        begin();
        var handshake = new TlsHandshake(network.trust(), endpoint.host(), network.clock());
        tls = handshake;
        try {
            raw.setSoTimeout(millisLeft());
            var socket = handshake.over(raw, endpoint.port());
            in = socket.getInputStream();
            out = socket.getOutputStream();
            session = handshake.session(socket);
            transcript.note(session.version() + " " + session.cipher());
            transcript.agreed(session);
        } catch (IOException e) {
            throw fail(e);
        } finally {
            deadline = Long.MAX_VALUE;
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
        return spoken;
    }

    /** From now on each reply gets this time. */
    public void hurry(Duration limit) {
        patience = limit;
    }

    /** Starts the clock for one reply. */
    public void begin() {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Stops the clock: the reply is whole. */
    public void done() {
        deadline = Long.MAX_VALUE;
    }

    /** The next line without its end, secrets masked, within the time of the reply that was begun. */
    public String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (at == end) fill();
            int start = at;
            while (at < end && buffer[at] != '\n') at++;
            line.write(buffer, start, at - start);
            if (line.size() > Limits.LINE) throw fail(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            if (at < end) {
                at++;
                var text = transcript.masked(decode(line.toByteArray()));
                transcript.server(text);
                return text;
            }
        }
    }

    /** A literal of known size, which does not go into the transcript. */
    public byte[] readBytes(int count) throws IOException {
        if (count < 0 || count > Limits.BODY) throw fail(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
        var bytes = new byte[count];
        int have = 0;
        while (have < count) {
            if (at == end) fill();
            int some = Math.min(end - at, count - have);
            System.arraycopy(buffer, at, bytes, have, some);
            at += some;
            have += some;
        }
        return bytes;
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
        demandOneLine(line);
        transcript.client(shown);
        write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends several lines in one go (RFC 2920). */
    public void writeLines(List<String> lines) throws IOException {
        for (var line : lines) {
            demandOneLine(line);
            transcript.client(line);
        }
        write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What ends a command never goes into one. */
    private static void demandOneLine(String line) throws ConnectionFailure {
        if (line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new ConnectionFailure(Cause.INPUT_INVALID);
        }
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
        transcript.forgetSecrets();
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

    private void fill() throws IOException {
        try {
            raw.setSoTimeout(millisLeft());
            int count = in.read(buffer, 0, BUFFER);
            if (count < 0) throw new ConnectionFailure(Cause.CONN_DROPPED);
            spoken = true;
            at = 0;
            end = count;
        } catch (IOException e) {
            throw fail(e);
        }
    }

    private int millisLeft() throws IOException {
        long left = deadline == Long.MAX_VALUE ? network.limits().reply().toNanos() : deadline - System.nanoTime();
        if (left <= 0) throw new SocketTimeoutException("the reply took too long");
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }

    /** Closes the connection when a reply's time is over, however the server drips, or the handshake stalls. */
    private void guard() {
        while (isOpen()) {
            if (deadline != Long.MAX_VALUE && deadline - System.nanoTime() < 0) {
                late = true;
                connections.close(raw);
                return;
            }
            LockSupport.parkNanos(GUARD_STEP.toNanos());
        }
    }

    /** Names the failure, and closes: nothing sound can follow. */
    private IOException fail(IOException e) {
        boolean cut = closed;
        close();
        if (late || isTimeout(e)) return new ConnectionFailure(Cause.GREETING_TIMEOUT, e);
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

    private static String decode(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        var bytes = ByteBuffer.wrap(line, 0, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
