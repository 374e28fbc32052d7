package org.mailwright.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.Removal;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** A report of a check that ends as a test wants it. */
final class FakeReport {

    private FakeReport() {}

    static CheckReport of(CheckRequest request, Cause cause) {
        boolean fine = cause == Cause.NONE;
        var reply = Optional.of("535 5.7.8 Error:\n535 \u001b[31mno");
        var finding = new Finding(
                Side.OUTGOING,
                Stage.AUTH,
                fine ? Finding.Status.OK : Finding.Status.FAIL,
                cause,
                fine ? Optional.empty() : reply,
                Duration.ofMillis(18));
        return new CheckReport(
                new CheckReport.Conclusion(
                        fine ? CheckReport.Outcome.OK : CheckReport.Outcome.FAIL,
                        cause,
                        fine ? Optional.empty() : Optional.of(Side.OUTGOING),
                        fine ? Optional.empty() : Optional.of(Stage.AUTH),
                        fine
                                ? Optional.empty()
                                : Optional.of(new CheckReport.Suggestion(
                                        Fakes.SMTP.withEndpoint(new Endpoint("mx.example.org", 587)), true)),
                        List.of()),
                List.of(finding),
                request.settings(),
                new CheckReport.Delivery(
                        fine ? Optional.of("<1@example.org>") : Optional.empty(),
                        fine
                                ? Optional.of(new CheckReport.Arrival(
                                        true,
                                        Optional.of("INBOX"),
                                        Duration.ofMillis(900),
                                        AuthenticationResults.UNSAID,
                                        Optional.of(Removal.REMOVED)
                                                .filter(_ -> request.extras().removesMessage())))
                                : Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ofMillis(412), Optional.empty()));
    }
}
