package org.mailwright.check;

import java.time.Duration;
import org.mailwright.net.FaultyConnector;
import org.mailwright.net.FaultyConnector.Fault;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;

/** Many checks one after another, after which nothing is left of them. Run by hand: docs/testing.md has the command. */
final class CheckSoak {

    private static final int CHECKS = 200;
    private static final long MOST_GROWTH = 8L << 20;

    private CheckSoak() {}

    public static void main(String[] args) throws Exception {
        var connector = new FaultyConnector(Fault.RESET, Integer.MAX_VALUE);
        long used = 0;
        int threads = 0;
        try (var server = PracticeServer.start()) {
            var trust = TrustStore.system().withHost("localhost", server.certificate());
            for (int i = 1; i <= CHECKS; i++) {
                // the message's mailbox is the server's, and would grow
                var report = new Bench()
                        .trusting(trust)
                        .dialing(connector)
                        .awaiting(Duration.ofSeconds(20))
                        .with(CheckOptions.NONE.withRemoval(true))
                        .check(server.settings(), server.password());
                if (report.outcome() != CheckReport.Outcome.OK) throw new IllegalStateException(report.toString());
                if (i == CHECKS / 4) {
                    used = used();
                    threads = Thread.activeCount();
                }
            }
        }
        long growth = used() - used;
        System.out.printf(
                "%d checks: %d connections open, %+d threads, %+d KiB%n",
                CHECKS, connector.open(), Thread.activeCount() - threads, growth / 1024);
        boolean flat = connector.open() == 0 && Thread.activeCount() <= threads && growth < MOST_GROWTH;
        System.exit(flat ? 0 : 1);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
