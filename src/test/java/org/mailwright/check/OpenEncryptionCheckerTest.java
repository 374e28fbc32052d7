package org.mailwright.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.ui.Samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OpenEncryptionCheckerTest {

    private final List<ServerSettings> tried = new ArrayList<>();

    @Test
    void triesTheOtherWayOnceTheFirstIsWrong() throws Exception {
        var report = check(Set.of(Side.OUTGOING), failing(Cause.TLS_MODE_MISMATCH));

        assertThat(tried)
                .extracting(
                        ServerSettings::encryption, server -> server.endpoint().port())
                .containsExactly(tuple(Encryption.TLS, 465), tuple(Encryption.STARTTLS, 587));
        assertThat(report.outcome()).isEqualTo(CheckReport.Outcome.FAIL);
    }

    @Test
    void leavesAWayThatThePersonChose() throws Exception {
        check(Set.of(Side.INCOMING), failing(Cause.TLS_MODE_MISMATCH));

        assertThat(tried).containsExactly(Samples.smtp());
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() throws Exception {
        check(Set.of(Side.OUTGOING), failing(Cause.AUTH_BAD_CREDENTIALS));

        assertThat(tried).containsExactly(Samples.smtp());
    }

    @Test
    void nothingIsTriedAgainOnceAMessageMayHaveBeenSent() throws Exception {
        check(Set.of(Side.OUTGOING), (request, _, progress) -> {
            tried.add(request.settings().outgoing().orElseThrow());
            var sent = Samples.passed(request, progress);
            var failed = Samples.failed(request, Side.OUTGOING, Stage.TLS, Cause.TLS_MODE_MISMATCH, Optional.empty());
            return new CheckReport(
                    new CheckReport.Conclusion(
                            CheckReport.Outcome.FAIL,
                            failed.cause(),
                            failed.side(),
                            failed.stage(),
                            Optional.empty(),
                            List.of()),
                    failed.findings(),
                    request.settings(),
                    new CheckReport.Delivery(sent.messageId(), Optional.empty()),
                    new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
        });

        assertThat(tried).hasSize(1);
    }

    private AccountChecker failing(Cause cause) {
        return (request, _, _) -> {
            tried.add(request.settings().outgoing().orElseThrow());
            return Samples.failed(request, Side.OUTGOING, Stage.TLS, cause, Optional.empty());
        };
    }

    private CheckReport check(Set<Side> open, AccountChecker checker) throws InterruptedException {
        var request = new CheckRequest(
                AccountSettings.of(Samples.ADA, Samples.imap(), Samples.smtp()),
                Set.of(Side.values()),
                Samples.ADA,
                Duration.ZERO,
                false,
                Optional.empty(),
                "en");
        try (var credentials = Credentials.same(Secret.of("secret"))) {
            return new OpenEncryptionChecker(checker, open).check(request, credentials, _ -> {});
        }
    }
}
