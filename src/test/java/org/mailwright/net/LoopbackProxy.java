package org.mailwright.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web proxy that leads every CONNECT to one port of this computer, and keeps the questions it heard. */
public final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final String answer;
    private final int target;

    /** @param answer to each question; after a 200 the client is connected with the target */
    public LoopbackProxy(String answer, int target) throws IOException {
        this.answer = answer;
        this.target = target;
        Thread.ofVirtual().start(this::listen);
    }

    /** As a variable of the environment names it. */
    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** The lines of all questions. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: the test has ended.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = client.getInputStream();
            for (var line = line(in); !line.isEmpty(); line = line(in)) heard.add(line);
            client.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            if (!answer.startsWith("HTTP/1.1 200") || target == 0) return;
            try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                var back = Thread.ofVirtual().start(() -> pass(server, client));
                pass(client, server);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // One side has hung up.
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) if (c != '\r') line.append((char) c);
        return line.toString();
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One side has hung up.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
