package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a monitoring system gets to see. */
class MonitoringTest {

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    private Fakes.Run check(String... more) {
        var args = new ArrayList<>(List.of("check", "ada@example.org", "--password-stdin"));
        args.addAll(List.of(more));
        return fakes.run("secret\n", args.toArray(String[]::new));
    }

    private Fakes.Run checkServers(String... more) {
        var args = new ArrayList<>(
                List.of("--incoming=imap:imap.example.org:993:tls", "--outgoing=smtp.example.org:465:tls"));
        args.addAll(List.of(more));
        return check(args.toArray(String[]::new));
    }

    @Test
    void aSoundAccountIsOkWithItsTimes() {
        var run = checkServers("--nagios");

        assertEquals(0, run.exit());
        assertTrue(
                run.out()
                        .matches("MAILWRIGHT OK - ada@example\\.org: [^|\n]+ "
                                + "\\| 'outgoing_auth'=0\\.018s;;;0; 'total'=0\\.412s;;;0;\\R"),
                run.out());
    }

    @Test
    void aFailureIsCriticalAndNamesServerAndCause() {
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;

        var run = checkServers("--nagios");

        assertEquals(2, run.exit());
        assertTrue(run.out().startsWith("MAILWRIGHT CRITICAL - ada@example.org: "), run.out());
        assertTrue(run.out().contains(" (smtp.example.org:465, auth-bad-credentials) | "), run.out());
    }

    @Test
    void whatCannotBeTestedIsUnknown() {
        for (var run : List.of(
                check("--nagios"),
                checkServers("--nagios", "--no-such-option"),
                checkServers("--nagios", "--await-arrival=soon"))) {
            assertEquals(3, run.exit());
            assertEquals(1, run.out().lines().count());
            assertTrue(run.out().startsWith("MAILWRIGHT UNKNOWN - "), run.out());
        }
    }

    @Test
    void theMetricsAreAFileForPrometheus() throws IOException {
        fakes.clock = InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));
        var file = folder.resolve("ada.prom");

        checkServers("--metrics=" + file);

        assertEquals("""
                # HELP mailwright_check_success Whether the account works.
                # TYPE mailwright_check_success gauge
                mailwright_check_success{address="ada@example.org"} 1
                # HELP mailwright_check_warning Whether it works and there is something to know.
                # TYPE mailwright_check_warning gauge
                mailwright_check_warning{address="ada@example.org"} 0
                # HELP mailwright_check_timestamp_seconds When the check ended, in Unix time.
                # TYPE mailwright_check_timestamp_seconds gauge
                mailwright_check_timestamp_seconds{address="ada@example.org"} 1800000000
                # HELP mailwright_check_cause What is wrong; none where nothing is.
                # TYPE mailwright_check_cause gauge
                mailwright_check_cause{address="ada@example.org",cause="none"} 1
                # HELP mailwright_check_seconds How long the whole check took.
                # TYPE mailwright_check_seconds gauge
                mailwright_check_seconds{address="ada@example.org"} 0.412
                # HELP mailwright_check_stage_success Whether a stage of the check went well.
                # TYPE mailwright_check_stage_success gauge
                mailwright_check_stage_success{address="ada@example.org",side="outgoing",stage="auth"} 1
                # HELP mailwright_check_stage_seconds How long a stage of the check took.
                # TYPE mailwright_check_stage_seconds gauge
                mailwright_check_stage_seconds{address="ada@example.org",side="outgoing",stage="auth"} 0.018
                """, Files.readString(file));
    }

    @Test
    void aSearchThatFindsNothingIsAMetricToo() throws IOException {
        var file = folder.resolve("ada.prom");

        check("--metrics=" + file);

        assertTrue(Files.readString(file).contains("cause=\"disco-not-found\"} 1"));
        assertTrue(Files.readString(file).contains("mailwright_check_success{address=\"ada@example.org\"} 0"));
    }
}
