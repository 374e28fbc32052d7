package org.mailwright.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailwright.net.Limits;

/** Checks that have to end in their time, some of them at once, with the password in nothing that they say. */
final class EndingChecks {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private static final Duration MOST = LIMITS.connect().plus(LIMITS.reply()).plusSeconds(5);

    private static final int PROGRESS = 100;

    private final ExecutorService threads;
    private final List<Future<?>> begun = new ArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    EndingChecks(int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce);
    }

    interface Check {
        void run() throws Exception;
    }

    void start(Check check) {
        begun.add(threads.submit(() -> {
            check.run();
            return true;
        }));
    }

    /** Waits for those that were started. */
    void await() throws Exception {
        for (var check : begun) check.get();
        begun.clear();
    }

    void wrong(String what) {
        wrong.add(what);
    }

    /** A check that ends late counts as slow by as much as it did not wait for a processor that others had. */
    void ends(String what, Bench bench, String password, Callable<CheckReport> check) throws Exception {
        long start = System.nanoTime();
        var waited = new ProcessorWait();
        var report = check.call();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var own = took.minus(waited.since());
        int ended = checks.incrementAndGet();
        if (ended % PROGRESS == 0) System.out.println(ended + " checks, the last of them " + what);
        if (own.compareTo(MOST) > 0) wrong(what + " took " + took + ", and did not wait for a processor for " + own);
        else if (took.compareTo(MOST) > 0) late.incrementAndGet();
        if (report.toString().contains(password)) wrong(what + " shows the password");
        if (bench.events().toString().contains(password)) wrong(what + " tells the password");
    }

    /** Says what was wrong, and how many checks the machine made late; whether all were right. */
    boolean report(LeftThreads left) throws Exception {
        threads.shutdown();
        wrong.addAll(left.found());
        wrong.forEach(System.out::println);
        System.out.println(checks + " checks, " + wrong.size() + " wrong, " + late + " late for want of a processor");
        return wrong.isEmpty();
    }
}
