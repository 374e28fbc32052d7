package org.mailwright.account;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.program.Programs;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Whatever is in its files, a reader answers, soon, and tells of what is wrong without a password. (Damage can make one
 * a part of a user name; nobody could tell them apart.) How long each is tried can be set with the
 * system property {@code mailwright.fuzz.seconds}.
 */
class DamagedFilesTest {

    private static final int ROUNDS = 400;

    /** In milliseconds; a file of some kilobytes takes less than one. */
    private static final long SLOW = 2000;

    static List<String> programs() throws IOException {
        return FixtureTest.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    @Timeout(1200)
    void aReaderAnswersWhateverIsInItsFiles(String program) {
        var files = Fixtures.files(program);
        var reader = Programs.reader(program).orElseThrow();
        long until = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("mailwright.fuzz.seconds", 0)).toNanos();
        for (long seed = 0; seed < ROUNDS || System.nanoTime() < until; seed++) {
            var damaged = new Mutations(seed).of(files);
            long started = System.nanoTime();
            try {
                var told = told(reader.read(new RecordingFolder(damaged)));
                if (told.contains("NEVER-READ")) fail("seed " + seed + " shows a password: " + told);
            } catch (RuntimeException | StackOverflowError bug) {
                fail("seed " + seed, bug);
            }
            long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
            if (millis > SLOW) fail("seed " + seed + " took " + millis + " ms");
        }
    }

    /** All but the values. */
    private static String told(FoundAccounts found) {
        var told = new StringBuilder();
        found.skipped().forEach(skipped -> told.append(skipped.place()).append(skipped.reason()));
        for (var account : found.accounts()) {
            told.append(account.origin()).append(account.doubts());
            account.incoming().ifPresent(server -> told.append(server.places()));
            account.outgoing().ifPresent(server -> told.append(server.places()));
        }
        return told.toString();
    }
}
