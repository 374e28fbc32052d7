package org.mailwright.batch.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a server is spared. */
class ServerLimitsTest {

    private static final List<String> ONE = List.of("one.example");
    private static final List<String> BOTH = List.of("one.example", "one.example");

    private final ServerLimits limits =
            new ServerLimits(new ServerLimits.Limits(4, Duration.ZERO, Duration.ofNanos(1)));

    @Test
    void neverMoreConnectionsThanAllowed() throws InterruptedException {
        var open = new AtomicInteger();
        var most = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var _ = threads.submit(() -> {
                    assertTrue(limits.enter(BOTH));
                    most.accumulateAndGet(open.addAndGet(2), Math::max);
                    LockSupport.parkNanos(1);
                    open.addAndGet(-2);
                    limits.leave(BOTH, Set.of(Cause.AUTH_BAD_CREDENTIALS));
                    return null;
                });
            }
        }

        assertTrue(most.get() <= 4, () -> most + " at once");
        assertEquals(0, open.get());
    }

    @Test
    void afterTheFirstTooManyThereIsOneAtATime() throws InterruptedException {
        assertTrue(limits.enter(ONE));
        limits.leave(ONE, Set.of(Cause.AUTH_TOO_MANY));
        var open = new AtomicInteger();
        var most = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var _ = threads.submit(() -> {
                    assertTrue(limits.enter(ONE));
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1);
                    open.decrementAndGet();
                    limits.leave(ONE, Set.of());
                    return null;
                });
            }
        }

        assertEquals(1, most.get());
    }

    @Test
    void afterThreeInARowThereIsNone() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            assertTrue(limits.enter(ONE));
            limits.leave(ONE, Set.of(Cause.SERVER_BUSY));
        }

        assertFalse(limits.enter(ONE));
        assertTrue(limits.enter(List.of("other.example")));
    }

    @Test
    void whoWaitsForAServerThatHasEnoughIsLetGo() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertTrue(limits.enter(ONE));
            limits.leave(ONE, Set.of(Cause.AUTH_TOO_MANY));
        }
        assertTrue(limits.enter(ONE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> limits.enter(ONE));
            limits.leave(ONE, Set.of(Cause.AUTH_TOO_MANY));

            assertFalse(waiting.get());
        }
    }
}
