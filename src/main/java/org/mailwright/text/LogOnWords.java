package org.mailwright.text;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Says which log-ons a check tried, where that is worth knowing: one was refused. */
public final class LogOnWords {

    private final Messages messages;
    private final Wording wording;

    public LogOnWords(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** A sentence for each log-on, and one for a server that was not asked with the same password. */
    public List<String> of(CheckReport report) {
        var attempts = report.trace().attempts();
        if (attempts.stream().allMatch(attempt -> attempt.result() == LogOnAttempt.Result.ACCEPTED)) return List.of();
        var lines = new ArrayList<String>();
        for (var attempt : attempts) {
            lines.add(messages.get(
                    "logon." + attempt.result().code(),
                    wording.of(attempt.side()),
                    attempt.username(),
                    attempt.mechanism()));
        }
        for (var side : Side.values()) {
            if (isSpared(report, side)) lines.add(messages.get("logon.spared", wording.of(side)));
        }
        return List.copyOf(lines);
    }

    /** The mark behind a reply that came before TLS. */
    public String unauthenticated() {
        return messages.get("logon.unauthenticated");
    }

    /** Whether the side came as far as its log-on, which was left out. */
    private static boolean isSpared(CheckReport report, Side side) {
        return report.findings().stream()
                        .noneMatch(finding -> finding.side() == side && finding.status() == Finding.Status.FAIL)
                && has(report, side, Stage.CAPABILITIES, Finding.Status.OK)
                && has(report, side, Stage.AUTH, Finding.Status.SKIPPED)
                && report.trace().attempts().stream().anyMatch(LogOnAttempt::isFailed);
    }

    private static boolean has(CheckReport report, Side side, Stage stage, Finding.Status status) {
        return report.findings().stream()
                .anyMatch(finding -> finding.side() == side && finding.stage() == stage && finding.status() == status);
    }
}
