package org.mailwright.fuzz;

import java.time.Duration;
import java.util.Objects;

/** One target at a time, as Jazzer calls it; docs/testing.md has the command. Its first argument is the target's name. */
public final class Fuzz {

    /** A slow input is tried again, so that only what is always slow counts. */
    private static final int TRIES = 5;

    private static final Duration MOST = Duration.ofMillis(200);

    private static FuzzTargets.Target target = _ -> {};

    private Fuzz() {}

    public static void fuzzerInitialize(String... args) {
        target = Objects.requireNonNull(FuzzTargets.all().get(args[0]), args[0]);
    }

    /** Asking for the processor's time takes longer than most inputs, so that it is asked for a slow one only. */
    public static void fuzzerTestOneInput(byte[] input) {
        long started = System.nanoTime();
        target.read(input);
        if (System.nanoTime() - started < MOST.toNanos()) return;
        for (int i = 0; i < TRIES; i++) {
            var begun = processor();
            target.read(input);
            if (processor().minus(begun).compareTo(MOST) < 0) return;
        }
        throw new IllegalStateException("more than 200 ms for " + input.length + " bytes");
    }

    /** What this process has had of the processors, whatever else the machine does. */
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
