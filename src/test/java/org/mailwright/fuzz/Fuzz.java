package org.mailwright.fuzz;

import java.util.Objects;

/** One target at a time, as Jazzer calls it; docs/testing.md has the command. Its first argument is the target's name. */
public final class Fuzz {

    /** A slow input is tried again, so that only what is always slow counts. */
    private static final int TRIES = 5;

    private static final long MOST_NANOS = 200_000_000L;

    private static FuzzTargets.Target target = _ -> {};

    private Fuzz() {}

    public static void fuzzerInitialize(String... args) {
        target = Objects.requireNonNull(FuzzTargets.all().get(args[0]), args[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        for (int i = 0; i < TRIES; i++) {
            long begun = System.nanoTime();
            target.read(input);
            if (System.nanoTime() - begun < MOST_NANOS) return;
        }
        throw new IllegalStateException("more than 200 ms for " + input.length + " bytes");
    }
}
