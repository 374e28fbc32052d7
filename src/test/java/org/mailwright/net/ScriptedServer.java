package org.mailwright.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.mailwright.model.Endpoint;
import org.mailwright.net.TestCertificates.Identity;

/** Plays one dialogue, again for each connection, and keeps what it heard. */
public final class ScriptedServer implements AutoCloseable {

    private final TappedListener listener;
    private final Script script;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<TappedSocket> accepted = new CopyOnWriteArrayList<>();
    private final List<String> abandoned = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** What a server says and does on one connection; it ends by returning, which closes the connection. */
    @FunctionalInterface
    public interface Script {
        void play(Dialogue dialogue) throws IOException;
    }

    /**
     * A line that came in.
     *
     * @param connection counted from 1
     */
    public record Heard(int connection, boolean encrypted, String line) {}

    private ScriptedServer(TappedListener listener, Script script) {
        this.listener = listener;
        this.script = script;
    }

    public static ScriptedServer start(Script script) throws IOException {
        var server = new ScriptedServer(new TappedListener(), script);
        Thread.ofVirtual().start(server::listen);
        return server;
    }

    /** A port at which nothing listens. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("localhost", listener.getLocalPort());
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<String> lines() {
        return heard.stream().map(Heard::line).toList();
    }

    public int connections() {
        return connections.get();
    }

    /** What came in on each connection, byte by byte, before and beneath TLS. */
    public List<String> raw() {
        return accepted.stream().map(TappedSocket::heard).toList();
    }

    /** The last line of each connection that the client left while the server waited for a command. */
    public List<String> abandoned() {
        return List.copyOf(abandoned);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                accepted.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            script.play(new Dialogue(socket, number));
        } catch (IOException e) {
            // The client left, which many scripts are about.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : accepted) socket.close();
    }

    /** One connection, from the server's side. */
    public final class Dialogue {

        private final Socket raw;
        private final int number;
        private InputStream in;
        private OutputStream out;
        private boolean encrypted;
        private String last = "";

        private Dialogue(Socket raw, int number) throws IOException {
            this.raw = raw;
            this.number = number;
            this.in = new BufferedInputStream(raw.getInputStream());
            this.out = raw.getOutputStream();
        }

        /** Which connection this is, counted from 1. */
        public int number() {
            return number;
        }

        /** Sends lines, each with CRLF. */
        public Dialogue say(String... lines) throws IOException {
            send((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
            return this;
        }

        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        public boolean isEncrypted() {
            return encrypted;
        }

        /** Reads the next line. */
        public String hear() throws IOException {
            try {
                last = line();
            } catch (IOException e) {
                abandoned.add(last);
                throw e;
            }
            heard.add(new Heard(number, encrypted, last));
            return last;
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) throw new IOException("the client hung up");
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
        }

        /** Reads the next line, which must begin so, and answers. */
        public Dialogue expect(String beginning, String... answer) throws IOException {
            var line = hear();
            if (!line.startsWith(beginning)) {
                heard.add(new Heard(number, encrypted, "UNEXPECTED, for " + beginning));
                throw new IOException("expected " + beginning + " and not " + line);
            }
            return answer.length == 0 ? this : say(answer);
        }

        /** Reads several lines, which must come in one go. */
        public Dialogue flight(String... beginnings) throws IOException {
            for (int i = 0; i < beginnings.length; i++) {
                if (i > 0 && in.available() == 0) throw new IOException("not in one go: " + beginnings[i]);
                expect(beginnings[i]);
            }
            return this;
        }

        /** Reads a tagged IMAP command and answers; a "TAG" in the answer becomes its tag. */
        public Dialogue command(String beginning, String... answer) throws IOException {
            var line = hear();
            var words = line.split(" ", 2);
            if (words.length < 2 || !words[1].startsWith(beginning)) {
                heard.add(new Heard(number, encrypted, "UNEXPECTED, for " + beginning));
                throw new IOException("expected " + beginning + " and not " + line);
            }
            for (var text : answer) say(text.replace("TAG", words[0]));
            return this;
        }

        /** Turns to TLS. */
        public Dialogue tls(Identity identity) throws IOException {
            return tls(identity, _ -> {});
        }

        public Dialogue tls(Identity identity, Consumer<SSLSocket> setup) throws IOException {
            var socket = (SSLSocket) identity.context().getSocketFactory().createSocket(raw, null, true);
            socket.setUseClientMode(false);
            setup.accept(socket);
            socket.startHandshake();
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            encrypted = true;
            return this;
        }

        /** Reads a message up to its final dot. */
        public Dialogue message() throws IOException {
            while (!hear().equals(".")) {
                // The lines are kept as heard.
            }
            return this;
        }

        /** Says nothing until the client hangs up. */
        public void silence() throws IOException {
            while (in.read() >= 0) {
                // What comes is not answered.
            }
        }

        /** Waits for a latch, or until the server is closed. */
        public void until(CountDownLatch latch) throws IOException {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        /** Breaks off with a reset. */
        public void reset() throws IOException {
            raw.setSoLinger(true, 0);
            raw.close();
        }
    }
}
