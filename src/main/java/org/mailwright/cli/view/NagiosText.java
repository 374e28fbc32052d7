package org.mailwright.cli.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.cli.PluginState;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Advice;

/**
 * A check's report as the one line of a monitoring plugin, with the time of each stage as performance data
 * (Monitoring Plugins Development Guidelines, section 2.6).
 */
public final class NagiosText {

    private static final double MILLIS = 1000;

    private NagiosText() {}

    public static PluginState state(CheckReport report) {
        return switch (report.outcome()) {
            case OK -> PluginState.OK;
            case WARN -> PluginState.WARNING;
            case FAIL -> PluginState.CRITICAL;
        };
    }

    /** Who, what is wrong and where; then the times. */
    public static String line(CheckReport report, Advice advice) {
        var who = report.settings().address().display() + ": " + advice.title();
        var where = report.side()
                .flatMap(report.settings()::server)
                .map(ServerSettings::endpoint)
                .map(Endpoint::toString);
        var details = Stream.of(where.stream(), Stream.of(report.cause().code()))
                .flatMap(each -> each)
                .collect(Collectors.joining(", ", " (", ")"));
        boolean fine = report.outcome() == CheckReport.Outcome.OK;
        return state(report).line(fine ? who : who + details) + " | " + performance(report);
    }

    private static String performance(CheckReport report) {
        var stages = report.findings().stream()
                .filter(finding -> finding.status() != Finding.Status.SKIPPED)
                .map(finding -> label(
                        finding.side().code() + "_" + finding.stage().code(),
                        finding.took().toMillis()));
        var whole = label("total", report.trace().took().toMillis());
        return Stream.concat(stages, List.of(whole).stream()).collect(Collectors.joining(" "));
    }

    private static String label(String name, long millis) {
        return String.format(Locale.ROOT, "'%s'=%.3fs;;;0;", name, millis / MILLIS);
    }
}
