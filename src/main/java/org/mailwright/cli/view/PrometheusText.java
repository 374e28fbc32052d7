package org.mailwright.cli.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.model.Cause;

/** A check's outcome in Prometheus' text format, for the text file collector of its node exporter. */
public final class PrometheusText {

    private static final double MILLIS = 1000;

    private final StringBuilder text = new StringBuilder();
    private final String address;

    private PrometheusText(String address) {
        this.address = "address=\"" + escaped(address) + '"';
    }

    /**
     * The report of an account that was tested.
     *
     * @param address the value of the label that tells accounts apart
     * @param at when the check ended
     */
    public static String of(CheckReport report, String address, Instant at) {
        var text = new PrometheusText(address);
        text.head(report.outcome() != Outcome.FAIL, report.outcome() == Outcome.WARN, report.cause(), at);
        text.gauge(
                "check_seconds",
                "How long the whole check took.",
                seconds(report.trace().took()));
        text.stages(report.findings());
        return text.text.toString();
    }

    /** There was nothing to test. */
    public static String of(Cause cause, String address, Instant at) {
        var text = new PrometheusText(address);
        text.head(false, false, cause, at);
        return text.text.toString();
    }

    private void head(boolean works, boolean warns, Cause cause, Instant at) {
        gauge("check_success", "Whether the account works.", works ? "1" : "0");
        gauge("check_warning", "Whether it works and there is something to know.", warns ? "1" : "0");
        gauge("check_timestamp_seconds", "When the check ended, in Unix time.", Long.toString(at.getEpochSecond()));
        describe("check_cause", "What is wrong; none where nothing is.");
        sample("check_cause", address + ",cause=\"" + cause.code() + '"', "1");
    }

    private void stages(List<Finding> findings) {
        var done = findings.stream()
                .filter(finding -> finding.status() != Finding.Status.SKIPPED)
                .toList();
        if (done.isEmpty()) return;
        describe("check_stage_success", "Whether a stage of the check went well.");
        for (var finding : done) {
            sample("check_stage_success", labels(finding), finding.status() == Finding.Status.FAIL ? "0" : "1");
        }
        describe("check_stage_seconds", "How long a stage of the check took.");
        for (var finding : done) sample("check_stage_seconds", labels(finding), seconds(finding.took()));
    }

    private String labels(Finding finding) {
        return address + ",side=\"" + finding.side().code() + "\",stage=\""
                + finding.stage().code() + '"';
    }

    private void gauge(String name, String help, String value) {
        describe(name, help);
        sample(name, address, value);
    }

    private void describe(String name, String help) {
        text.append("# HELP mailwright_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE mailwright_").append(name).append(" gauge\n");
    }

    private void sample(String name, String labels, String value) {
        text.append("mailwright_").append(name).append('{').append(labels).append("} ");
        text.append(value).append('\n');
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MILLIS);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
