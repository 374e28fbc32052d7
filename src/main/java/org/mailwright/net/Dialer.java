package org.mailwright.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;
import org.mailwright.model.Ticker;

/** Opens TCP connections, racing a host's addresses so that a dead one costs little (RFC 8305, section 5). */
public final class Dialer {

    /** The recommended delay between two attempts (RFC 8305, section 8). */
    private static final Duration STAGGER = Duration.ofMillis(250);

    private final Duration limit;

    public Dialer(Duration limit) {
        this.limit = limit;
    }

    /**
     * Connects to the first address that answers.
     *
     * @throws ConnectionFailure with conn-refused, conn-dropped, conn-timeout or conn-unreachable
     * @throws InterruptedIOException where the thread is interrupted; every attempt is then given up
     */
    public Socket dial(List<InetAddress> addresses, int port, Connections connections) throws IOException {
        var race = new Race(port, connections, limit);
        try {
            return race.run(addresses);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting");
        } finally {
            race.closeLosers();
        }
    }

    /** How one attempt ended: with a connection, or with the reason why not. */
    private record Attempt(Socket socket, @Nullable IOException failure) {}

    private static final class Race {

        private final int port;
        private final Connections connections;
        private final Duration end;
        private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
        private final List<Socket> started = new ArrayList<>();
        private final List<IOException> failures = new ArrayList<>();
        private @Nullable Socket winner;

        Race(int port, Connections connections, Duration limit) {
            this.port = port;
            this.connections = connections;
            this.end = Ticker.SYSTEM.now().plus(limit);
        }

        Socket run(List<InetAddress> addresses) throws InterruptedException, ConnectionFailure {
            while (failures.size() < addresses.size()) {
                if (started.size() < addresses.size()) start(addresses.get(started.size()));
                long left = left();
                long wait = started.size() < addresses.size() ? Math.min(left, STAGGER.toNanos()) : left;
                var attempt = ended.poll(wait, TimeUnit.NANOSECONDS);
                if (attempt == null && left() <= 0) throw new ConnectionFailure(Cause.CONN_TIMEOUT);
                if (attempt == null) continue;
                if (attempt.failure() == null) {
                    winner = attempt.socket();
                    return attempt.socket();
                }
                failures.add(attempt.failure());
            }
            throw verdict();
        }

        private long left() {
            return end.minus(Ticker.SYSTEM.now()).toNanos();
        }

        private void start(InetAddress address) {
            var socket = new Socket(Proxy.NO_PROXY); // mail cannot go through a proxy of the system
            started.add(socket);
            connections.add(socket);
            int millis = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left()));
            SocketThreads.start(() -> {
                try {
                    socket.connect(new InetSocketAddress(address, port), millis);
                    sendAtOnce(socket);
                    ended.add(new Attempt(socket, null));
                } catch (IOException e) {
                    ended.add(new Attempt(socket, e));
                }
            });
        }

        /** Fails for a connection that the server has reset by now, which the first read then says. */
        private static void sendAtOnce(Socket socket) {
            try {
                socket.setTcpNoDelay(true);
            } catch (SocketException e) {
                // Connected all the same: the cause is that of a dropped connection.
            }
        }

        /** A refusal tells most, for something answered; "no route" least, for a host often has an IPv6 address too. */
        private ConnectionFailure verdict() {
            var refused = failures.stream().filter(Race::isRefusal).findFirst();
            if (refused.isPresent()) return new ConnectionFailure(Cause.CONN_REFUSED, refused.get());
            var reset = failures.stream().filter(Race::isReset).findFirst();
            if (reset.isPresent()) return new ConnectionFailure(Cause.CONN_DROPPED, reset.get());
            var silent = failures.stream()
                    .filter(failure -> failure instanceof SocketTimeoutException || failure instanceof ConnectException)
                    .findFirst();
            if (silent.isPresent()) return new ConnectionFailure(Cause.CONN_TIMEOUT, silent.get());
            return failures.isEmpty()
                    ? new ConnectionFailure(Cause.DNS_NOT_FOUND)
                    : new ConnectionFailure(Cause.CONN_UNREACHABLE, failures.getFirst());
        }

        /** The system's own time limit comes as the same kind of failure. */
        private static boolean isRefusal(IOException failure) {
            return failure instanceof ConnectException
                    && !String.valueOf(failure.getMessage()).contains("timed out");
        }

        /** The server took the connection and reset it before this side had seen that it stood. */
        private static boolean isReset(IOException failure) {
            return failure instanceof SocketException
                    && !(failure instanceof ConnectException)
                    && String.valueOf(failure.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("reset");
        }

        void closeLosers() {
            started.stream().filter(socket -> !socket.equals(winner)).forEach(connections::close);
        }
    }
}
