package org.mailwright.check;

/** Measures, for each stage, how long a check takes to end once it is cancelled, its sockets closed. */
final class CancelBenchmark {

    private static final int RUNS = 5;

    private CancelBenchmark() {}

    /** Prints the longest of several runs; the first one warms up. */
    public static void main(String[] arguments) throws Exception {
        Cancellation.of(SilentCases.all().getFirst());
        for (var conduct : SilentCases.all()) {
            long longest = 0;
            for (int run = 0; run < RUNS; run++) {
                longest = Math.max(longest, Cancellation.of(conduct).took().toMillis());
            }
            System.out.printf("%4d ms  %s%n", longest, conduct.name());
        }
    }
}
