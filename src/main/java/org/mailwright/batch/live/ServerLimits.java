package org.mailwright.batch.live;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailwright.model.Cause;
import org.mailwright.model.Ticker;

/**
 * Keeps a list from flooding a server and from locking its accounts: so many connections at once for each server, a pause
 * between two log-ons, and a brake. After the first reply of "too many" a server gets one account at a time, each after
 * a wait that doubles; after three in a row it gets none.
 */
final class ServerLimits {

    /** What a server says when it has had enough. */
    private static final Set<Cause> TOO_MANY =
            EnumSet.of(Cause.AUTH_TOO_MANY, Cause.RATE_LIMITED, Cause.SERVER_BUSY, Cause.IP_BLOCKED);

    private static final int LAST_STRAW = 3;
    private static final int LONGEST = 16;

    private final Limits limits;
    private final Map<String, Server> servers = new HashMap<>();

    /**
     * What every server is spared.
     *
     * @param connections at once
     * @param pause between two log-ons
     * @param brake the first wait after "too many"
     */
    record Limits(int connections, Duration pause, Duration brake) {

        static final Limits USUAL = new Limits(4, Duration.ofMillis(100), Duration.ofSeconds(30));
    }

    private static final class Server {

        private int open;
        private Duration next = Ticker.SYSTEM.now();
        private int refusals;
        private int factor;
    }

    ServerLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * Waits until all hosts may be connected to, a host that stands there twice for two connections. Returns false where
     * one of them has had enough.
     */
    synchronized boolean enter(List<String> hosts) throws InterruptedException {
        while (true) {
            if (hosts.stream().anyMatch(host -> server(host).refusals >= LAST_STRAW)) return false;
            if (!hasRoom(hosts)) {
                wait();
                continue;
            }
            long nanos = hosts.stream()
                    .mapToLong(
                            host -> server(host).next.minus(Ticker.SYSTEM.now()).toNanos())
                    .max()
                    .orElse(0);
            if (nanos <= 0) break;
            wait(Math.max(1, nanos / 1_000_000));
        }
        for (var host : hosts) {
            server(host).open++;
            server(host).next = Ticker.SYSTEM.now().plus(wait(server(host)));
        }
        return true;
    }

    /** The connections are closed, and one or both of the hosts said this. */
    synchronized void leave(List<String> hosts, Set<Cause> causes) {
        boolean enough = causes.stream().anyMatch(TOO_MANY::contains);
        for (var host : hosts) server(host).open--;
        for (var host : Set.copyOf(hosts)) {
            var server = server(host);
            server.refusals = enough ? server.refusals + 1 : 0;
            if (!enough) continue;
            server.factor = Math.min(LONGEST, Math.max(1, 2 * server.factor));
            server.next = Ticker.SYSTEM.now().plus(wait(server));
        }
        notifyAll();
    }

    private boolean hasRoom(List<String> hosts) {
        return hosts.stream().distinct().allMatch(host -> {
            var server = server(host);
            long wanted = hosts.stream().filter(host::equals).count();
            return server.open == 0 || server.factor == 0 && server.open + wanted <= limits.connections();
        });
    }

    private Duration wait(Server server) {
        return server.factor == 0 ? limits.pause() : limits.brake().multipliedBy(server.factor);
    }

    private Server server(String host) {
        return servers.computeIfAbsent(host, _ -> new Server());
    }
}
