package org.mailwright.signin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits on this computer's own address for the browser to come back from the sign-in page (RFC 8252, section 7.3).
 *
 * <p>It listens for one sign-in only, answers with one page, and hands over the first answer that comes. Browsers open
 * connections beforehand and ask for icons, and others on this computer may call: all that is turned away.
 */
final class RedirectListener implements AutoCloseable {

    /** For a browser that is there already to say what it wants. */
    private static final int PATIENCE_MILLIS = 10_000;

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int BACKLOG = 16;

    /** What a redirect from the sign-in page has one of. */
    private static final List<String> REDIRECTED = List.of("state", "code", "error");

    private static final byte[] NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final Duration NOTICE = Duration.ofSeconds(1);

    private final ServerSocket socket;
    private final LoopbackRedirect redirect;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable Thread accepting;
    private final BlockingQueue<Authorization.Answer> answers = new ArrayBlockingQueue<>(1);

    private RedirectListener(ServerSocket socket, LoopbackRedirect redirect) {
        this.socket = socket;
        this.redirect = redirect;
    }

    static RedirectListener open(LoopbackRedirect redirect) throws IOException {
        var address = InetAddress.getByName(redirect.literal());
        return new RedirectListener(new ServerSocket(redirect.port(), BACKLOG, address), redirect);
    }

    String uri() {
        return redirect.uri(socket.getLocalPort());
    }

    void listen(Authorization authorization, ClosingPage page) {
        // A port that a virtual thread accepts on stays open until that thread comes to run again.
        accepting = Thread.ofPlatform().daemon().name("sign-in").start(() -> {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    open.add(client);
                    Thread.startVirtualThread(() -> serve(client, authorization, page));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    /** What the browser brought, or nothing where it did not come in time. */
    Optional<Authorization.Answer> await(Duration patience) throws InterruptedException {
        return Optional.ofNullable(answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        close(socket);
        awaitClosed();
        open.forEach(RedirectListener::close);
    }

    /** The system keeps the port until whoever accepts on it has noticed. */
    private void awaitClosed() {
        var thread = accepting;
        if (thread == null) return;
        try {
            thread.join(NOTICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket client, Authorization authorization, ClosingPage page) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            var target = target(new BufferedInputStream(client.getInputStream()));
            var came = target.flatMap(this::parameters);
            if (came.isEmpty()) {
                client.getOutputStream().write(NOT_FOUND);
                return;
            }
            var answer = authorization.read(came.get());
            try {
                client.getOutputStream().write(page.answer(answer instanceof Authorization.Answer.Code));
                client.shutdownOutput();
            } finally {
                answers.offer(answer); // also where the browser did not stay for the page
            }
        } catch (IOException e) {
            // A browser that hangs up comes again, or the person does.
        } finally {
            open.remove(client);
        }
    }

    /** What the redirect carries; nothing for anything else that was asked for. */
    private Optional<Parameters> parameters(String target) {
        var parts = target.split("\\?", 2);
        if (parts.length < 2 || !redirect.leadsTo(parts[0])) return Optional.empty();
        var parameters = Parameters.parse(parts[1]).orElseGet(Parameters::new);
        return REDIRECTED.stream().anyMatch(name -> parts[1].contains(name + "="))
                ? Optional.of(parameters)
                : Optional.empty();
    }

    /** The target of a GET, its head read to the end. */
    private static Optional<String> target(InputStream in) throws IOException {
        var request = line(in, LONGEST_HEAD);
        int left = LONGEST_HEAD;
        for (var line = request; !line.isEmpty(); line = line(in, left)) left -= line.length();
        var words = request.split(" ");
        return words.length == 3 && words[0].equals("GET") ? Optional.of(words[1]) : Optional.empty();
    }

    private static String line(InputStream in, int longest) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new IOException("the browser hung up");
            if (line.size() >= longest) throw new IOException("no browser asks at such length");
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Closed is what it was to be.
        }
    }
}
