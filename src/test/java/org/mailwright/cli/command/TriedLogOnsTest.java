package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.check.LogOnAttempt.Result;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.dns.NetworkEnvironment;

/** Which log-ons were tried, and which was left out, is said in words, as JSON and in the report. */
class TriedLogOnsTest {

    private static final List<LogOnAttempt> TRIED = List.of(
            new LogOnAttempt(
                    Side.OUTGOING, "ada@example.org", "CRAM-MD5", Result.MECHANISM_REFUSED, Cause.AUTH_NOT_OFFERED),
            new LogOnAttempt(Side.OUTGOING, "ada", "PLAIN", Result.REFUSED, Cause.AUTH_BAD_CREDENTIALS));

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @BeforeEach
    void refuse() {
        fakes.checker = Optional.of((request, _, _) -> refused(request));
    }

    @Test
    void inWords() throws IOException {
        var report = folder.resolve("report.txt");

        assertThat(List.of(check("--report=" + report).out(), Files.readString(report)))
                .allSatisfy(words -> assertThat(words)
                        .contains("the server does not take this kind of sign-in (CRAM-MD5); the next one was tried")
                        .contains("the sign-in as ada (PLAIN) was refused")
                        .contains("not asked with the same password, so that the account is not locked"));
    }

    @Test
    void asJson() throws IOException {
        var report = folder.resolve("report.json");

        assertThat(List.of(check("--json", "--report=" + report).out(), Files.readString(report)))
                .allSatisfy(json -> assertThat(json.replaceAll("\\s", ""))
                        .contains("\"attempts\":[{\"side\":\"outgoing\",\"username\":\"ada@example.org\","
                                + "\"mechanism\":\"CRAM-MD5\",\"result\":\"mechanism-refused\",\"cause\":\"auth-not-offered\"},"
                                + "{\"side\":\"outgoing\",\"username\":\"ada\",\"mechanism\":\"PLAIN\","
                                + "\"result\":\"refused\",\"cause\":\"auth-bad-credentials\"}]"));
    }

    private Fakes.Run check(String... more) {
        var command = Stream.of(
                "check",
                "ada@example.org",
                "--password-stdin",
                "--incoming=imap:imap.example.org:993:tls",
                "--outgoing=smtp.example.org:465:tls");
        return fakes.run("secret\n", Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    /** By the outgoing server, so that the incoming one was not asked. */
    private static CheckReport refused(CheckRequest request) {
        var refused = CheckReport.refused(
                request.settings(), Side.OUTGOING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.of("535 no"));
        var spared =
                Stream.of(finding(Stage.CAPABILITIES, Finding.Status.OK), finding(Stage.AUTH, Finding.Status.SKIPPED));
        var environment = new NetworkEnvironment(List.of(), true, false, List.of(), List.of());
        var context = new CheckContext(Instant.EPOCH, environment, List.of());
        return new CheckReport(
                refused.conclusion(),
                Stream.concat(spared, refused.findings().stream()).toList(),
                refused.settings(),
                refused.delivery(),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.of(context), TRIED));
    }

    private static Finding finding(Stage stage, Finding.Status status) {
        return new Finding(Side.INCOMING, stage, status, Cause.NONE, Optional.empty(), Duration.ZERO);
    }
}
