package org.mailwright.practice.session;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * One client's connection: bounded lines in, lines out, TLS when asked for. Reading is for one thread; writing and
 * closing may happen on any.
 */
public final class Connection implements Closeable {

    /** In octets, which is far more than any of the protocols allows. */
    public static final int MAX_LINE = 64 * 1024;

    private final Socket raw;
    private final SSLContext tls;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean secure;

    public Connection(Socket raw, SSLContext tls) throws IOException {
        this.raw = raw;
        this.tls = tls;
        socket = raw;
        raw.setTcpNoDelay(true);
        in = new BufferedInputStream(raw.getInputStream());
        out = new BufferedOutputStream(raw.getOutputStream());
    }

    public boolean isSecure() {
        return secure;
    }

    /** How long to wait for the client's next bytes. */
    public void patience(Duration limit) throws IOException {
        raw.setSoTimeout(Math.toIntExact(limit.toMillis()));
    }

    /** Goes over to TLS. What the client sent in clear behind its request is forgotten (RFC 3207, section 4.2). */
    public void startTls() throws IOException {
        var layered = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        layered.setUseClientMode(false);
        layered.startHandshake();
        socket = layered;
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
        secure = true;
    }

    /** The next line without its end, which may be a bare LF: octets as the characters 0 to 255. */
    public String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        int octet;
        while ((octet = in.read()) != '\n') {
            if (octet < 0) throw new EOFException();
            if (line.size() == MAX_LINE) throw new TooLong();
            line.write(octet);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    public byte[] readOctets(int count) throws IOException {
        var octets = in.readNBytes(count);
        if (octets.length < count) throw new EOFException();
        return octets;
    }

    public void send(String line) throws IOException {
        send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public synchronized void send(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    /** Ends TLS as it should be ended, so that the client knows that nothing is missing. For the reading thread. */
    public void finish() throws IOException {
        socket.close();
    }

    /** Closes the socket below TLS: nothing can make this wait. */
    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // A socket that cannot be closed is as good as closed: there is nothing else to do with it.
        }
    }

    /** A line beyond {@link #MAX_LINE}. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
