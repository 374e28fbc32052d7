package org.mailwright.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A web server on this computer that says to each question what a test told it, byte for byte. */
public final class LoopbackWebServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch hangUp = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();

    /** Writes an answer; the connection is closed when it throws. */
    public interface Page {
        void write(OutputStream out) throws IOException;
    }

    public static LoopbackWebServer plain() {
        try {
            return new LoopbackWebServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LoopbackWebServer secure(SSLContext context) {
        try {
            return new LoopbackWebServer(
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoopbackWebServer(ServerSocket socket) {
        this.socket = socket;
        Thread.startVirtualThread(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Answers {@code host/path} with a document. */
    public LoopbackWebServer with(String hostAndPath, String mediaType, String body) {
        return raw(hostAndPath, head(200, "Content-Type: " + mediaType, body) + body);
    }

    public LoopbackWebServer redirecting(String hostAndPath, String location) {
        return raw(hostAndPath, head(302, "Location: " + location, ""));
    }

    public LoopbackWebServer raw(String hostAndPath, String answer) {
        return page(hostAndPath, out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    public LoopbackWebServer page(String hostAndPath, Page page) {
        pages.put(hostAndPath, page);
        return this;
    }

    /** What was asked, such as {@code GET example.org/path?query}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public int connections() {
        return connections.get();
    }

    /** Waits until a client has closed its connection. */
    public void awaitHangUp() throws InterruptedException {
        hangUp.await();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static String head(int status, String header, String body) {
        return "HTTP/1.1 " + status + " X\r\n" + header + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = client.getOutputStream();
            while (true) {
                var request = in.readLine();
                if (request == null) return;
                var host = "";
                int length = 0;
                for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    var header = line.toLowerCase(Locale.ROOT);
                    if (header.startsWith("host:"))
                        host = header.substring(5).strip().replaceFirst(":[0-9]+$", "");
                    if (header.startsWith("content-length:"))
                        length = Integer.parseInt(header.substring(15).strip());
                }
                for (int i = 0; i < length; i++) in.read();
                var words = request.split(" ");
                asked.add(words[0] + " " + host + words[1]);
                var path = words[1].replaceFirst("\\?.*", "");
                pages.getOrDefault(host + path, LoopbackWebServer::missing).write(out);
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone or would not shake hands; the test sees what it got.
        } finally {
            hangUp.countDown();
        }
    }

    private static void missing(OutputStream out) throws IOException {
        out.write(head(404, "Content-Type: text/html", "").getBytes(StandardCharsets.UTF_8));
    }
}
