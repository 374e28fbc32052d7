package org.mailwright.check;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mailwright.net.Limits;
import org.mailwright.net.OpenSockets;

/**
 * How a check ended that was cancelled at a stage.
 *
 * @param brokenOff whether it ended by the cancel, soon, and without a report
 * @param open sockets to the server while it said nothing, beyond those before
 * @param left sockets to the server at the end, beyond those before
 * @param took from the cancel to the end
 */
record Cancellation(boolean brokenOff, int open, int left, Duration took) {

    /** A wait for a connection's or a reply's time limit would take far longer. */
    private static final Duration SOON = Limits.USUAL.connect().dividedBy(2);

    /** Cancels a check once it has begun a stage at which nothing comes. */
    static Cancellation of(Case conduct) throws Exception {
        try (var scene = Scene.of(conduct)) {
            var begun = new CountDownLatch(1);
            var interrupted = new AtomicBoolean();
            var side = conduct.role().protocol().side();
            int before = OpenSockets.to(scene.port());
            var check = Thread.ofVirtual().start(() -> {
                try {
                    scene.check(event -> {
                        if (event.equals(new CheckEvent.Began(side, conduct.stage()))) begun.countDown();
                    });
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            });
            begun.await();
            int during = OpenSockets.to(scene.port());
            long cancelled = System.nanoTime();
            check.interrupt();
            boolean ended = check.join(SOON);
            var took = Duration.ofNanos(System.nanoTime() - cancelled);
            int after = OpenSockets.to(scene.port());
            return new Cancellation(ended && interrupted.get(), during - before, after - before, took);
        }
    }
}
