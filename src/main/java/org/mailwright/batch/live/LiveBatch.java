package org.mailwright.batch.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.mailwright.batch.PeopleList;
import org.mailwright.batch.Person;
import org.mailwright.batch.RowFault;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckOptions;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.model.Wall;
import org.mailwright.profile.OwnFile;

/**
 * Tests everybody's account in a list, several at once and never too many on one server. Started again after an interruption
 * it tests those that are left.
 */
public final class LiveBatch {

    private final Wanted wanted;
    private final ServerLimits limits;
    private final AccountChecker checker;
    private final ResultWords words;
    private final LiveListener listener;

    /**
     * What to test, and how.
     *
     * @param run what makes a run the same, when it is started again
     * @param jobs how many accounts at once
     * @param logsOn whether anybody is logged on, for which a password is needed
     * @param sends whether the outgoing server is tested, with a message to the account itself
     * @param awaitArrival how long to wait for each test message
     * @param language of the test message, as an IETF tag
     */
    public record Wanted(
            String run,
            SettingsFinder finder,
            PasswordSource passwords,
            int jobs,
            boolean logsOn,
            boolean sends,
            Duration awaitArrival,
            String language,
            CheckOptions options) {}

    public LiveBatch(Wanted wanted, AccountChecker checker, ResultWords words, LiveListener listener) {
        this(wanted, checker, words, listener, ServerLimits.Limits.USUAL);
    }

    LiveBatch(
            Wanted wanted,
            AccountChecker checker,
            ResultWords words,
            LiveListener listener,
            ServerLimits.Limits limits) {
        this.wanted = wanted;
        this.checker = checker;
        this.words = words;
        this.listener = listener;
        this.limits = new ServerLimits(limits);
    }

    /**
     * Tests all, and writes the table of results.
     *
     * @param heading the names of the table's columns
     * @throws IOException if the list cannot be read or the results cannot be written; what is tested is kept for the
     *     next run
     */
    public ResultTable run(PeopleList list, Path results, List<String> heading)
            throws IOException, InterruptedException {
        var journal = results.resolveSibling(results.getFileName() + ".journal");
        try (var log = new ResultLog(journal, wanted.run())) {
            testAll(list, log);
            write(results, log, heading);
            if (log.table().rows(RowResult.Outcome.SKIPPED) == 0) Files.delete(journal);
            return log.table();
        } catch (InterruptedIOException e) {
            throw new InterruptedException();
        }
    }

    private void testAll(PeopleList list, ResultLog log) throws IOException, InterruptedException {
        var free = new Semaphore(wanted.jobs());
        var trouble = new Trouble();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (var next = list.next(); next.isPresent(); next = list.next()) {
                    free.acquire();
                    trouble.check();
                    if (!begin(next.get(), log, threads, free, trouble)) free.release();
                    listener.progress(list.progress());
                }
                free.acquire(wanted.jobs());
            } catch (InterruptedException | IOException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        trouble.check();
    }

    /** Returns whether a thread has taken over the place among the free ones. */
    private boolean begin(
            PeopleList.Entry entry, ResultLog log, ExecutorService threads, Semaphore free, Trouble trouble)
            throws IOException {
        return switch (entry) {
            case PeopleList.Entry.Faulty(var fault) -> {
                wanted.passwords().skip();
                tell(log, key(fault), words.of(fault));
                yield false;
            }
            case PeopleList.Entry.Somebody somebody -> {
                var person = somebody.person();
                var password = wanted.passwords().of(somebody);
                var key = person.fingerprint(wanted.run());
                if (log.has(key)) {
                    password.ifPresent(secret -> secret.close());
                    yield false;
                }
                var test = new RowTest(wanted, checker, words, limits);
                var _ = threads.submit(() -> {
                    try {
                        tell(log, key, tested(test, person, password));
                    } catch (IOException e) {
                        trouble.set(e);
                    } finally {
                        free.release();
                    }
                    return null;
                });
                yield true;
            }
        };
    }

    /** A row that breaks what tests it is told like any other, and the rest goes on. */
    private RowResult tested(RowTest test, Person person, Optional<Secret> password) throws InterruptedException {
        return Wall.around(() -> test.run(person, password), _ -> words.of(person, Cause.UNKNOWN));
    }

    private static String key(RowFault fault) {
        return "fault " + fault.line() + " " + fault.kind().code();
    }

    /** One result after the other. */
    private synchronized void tell(ResultLog log, String key, RowResult result) throws IOException {
        if (log.has(key)) return;
        log.add(key, result);
        listener.ended(result);
    }

    private static void write(Path results, ResultLog log, List<String> heading) throws IOException {
        var draft = results.resolveSibling(results.getFileName() + ".tmp");
        try {
            try (var csv = new OutputStreamWriter(OwnFile.begin(draft), StandardCharsets.UTF_8)) {
                log.writeTo(csv, heading);
            }
            Files.move(draft, results, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What went wrong on another thread. */
    private static final class Trouble {

        private Optional<IOException> first = Optional.empty();

        synchronized void set(IOException e) {
            if (first.isEmpty()) first = Optional.of(e);
        }

        synchronized void check() throws IOException {
            if (first.isPresent()) throw first.get();
        }
    }
}
