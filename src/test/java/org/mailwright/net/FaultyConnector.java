package org.mailwright.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads to real servers, whose bytes then break off. */
public final class FaultyConnector implements Connector {

    /** How a server's bytes end, beneath any TLS. */
    public enum Fault {
        RESET,
        HALF_CLOSE,
        /** A TLS alert in place of the record. */
        ALERT,
        /** The same line without end. */
        FLOOD
    }

    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};
    private static final byte[] LINE = "* 250-OK +OK\r\n".getBytes(StandardCharsets.UTF_8);

    private final Fault fault;
    private final int after;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<Integer> ends = new ConcurrentSkipListSet<>();

    /** @param after so many bytes */
    public FaultyConnector(Fault fault, int after) {
        this.fault = fault;
        this.after = after;
    }

    /** How many connections were not closed. */
    public int open() {
        return open.get();
    }

    /** The places in the bytes of a connection where a line or a TLS record of the server ends, the last of them its end. */
    public List<Integer> ends() {
        return List.copyOf(ends);
    }

    @Override
    public Socket dial(List<InetAddress> addresses, int port, Duration limit, Connections connections)
            throws IOException {
        var socket = new Faulty();
        connections.add(socket);
        socket.connect(new InetSocketAddress(addresses.getFirst(), port), (int) limit.toMillis());
        return socket;
    }

    private final class Faulty extends Socket {

        private Optional<Cut> cut = Optional.empty();
        private boolean closed;

        Faulty() {
            open.incrementAndGet();
        }

        /** The same one for TLS that begins later. */
        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (cut.isEmpty()) cut = Optional.of(new Cut(super.getInputStream()));
            return cut.get();
        }

        @Override
        public synchronized void close() throws IOException {
            if (!closed) open.decrementAndGet();
            closed = true;
            super.close();
        }
    }

    private final class Cut extends FilterInputStream {

        private int left = after;
        private int sent;
        private final RecordEnds records = new RecordEnds();

        Cut(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) return broken(bytes, from, length);
            int count = super.read(bytes, from, Math.min(left, length));
            if (count > 0) {
                left -= count;
                records.add(bytes, from, count);
                ends.addAll(records.all());
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return left == 0 ? 0 : Math.min(left, super.available());
        }

        private int broken(byte[] bytes, int from, int length) throws IOException {
            return switch (fault) {
                case RESET -> throw new SocketException("Connection reset");
                case HALF_CLOSE -> -1;
                case ALERT ->
                    copied(Arrays.copyOfRange(ALERT, Math.min(sent, ALERT.length), ALERT.length), bytes, from, length);
                case FLOOD -> copied(Arrays.copyOfRange(LINE, sent % LINE.length, LINE.length), bytes, from, length);
            };
        }

        private int copied(byte[] what, byte[] bytes, int from, int length) {
            if (what.length == 0) return -1;
            int count = Math.min(what.length, length);
            System.arraycopy(what, 0, bytes, from, count);
            sent += count;
            return count;
        }
    }
}
