package org.mailwright.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Connections that nobody meant to answer, in the order in which they were opened. */
record Strays(List<SocketChannel> channels) implements AutoCloseable {

    static Strays open(int port, int count) {
        var channels = new ArrayList<SocketChannel>();
        try {
            for (int i = 0; i < count; i++) {
                channels.add(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Strays(channels);
    }

    /** The first so many say something, and leave it at that. */
    void beginRequests(int count) {
        try {
            for (var channel : channels.subList(0, count))
                channel.write(ByteBuffer.wrap("GET /?st".getBytes(US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the other side has not closed. */
    long open() {
        return channels.stream().filter(channel -> !isOver(channel, false)).count();
    }

    void awaitEndOfLast() {
        isOver(channels.getLast(), true);
    }

    void awaitEnd() {
        channels.forEach(channel -> isOver(channel, true));
    }

    private static boolean isOver(SocketChannel channel, boolean waits) {
        try {
            channel.configureBlocking(waits);
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true; // reset
        }
    }

    /** They leave, and the other side, which counts them, has seen it. */
    @Override
    public void close() {
        channels.forEach(Strays::leave);
        awaitEnd();
        for (var channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void leave(SocketChannel channel) {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            // the other side was faster
        }
    }
}
