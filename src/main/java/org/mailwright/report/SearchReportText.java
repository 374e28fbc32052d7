package org.mailwright.report;

import java.time.format.DateTimeFormatter;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.model.Endpoint;
import org.mailwright.text.Columns;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** The report of a search as text for a help desk, in the person's language. */
final class SearchReportText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private SearchReportText() {}

    static String of(SearchReport report, Messages messages) {
        var wording = new Wording(messages);
        var out = new ReportEntries(messages, wording);
        var detection = report.detection();
        out.title(messages.get("report.title", detection.address().display()));
        out.entry(
                "result",
                report.advice().title() + " ("
                        + SearchReport.cause(detection.outcome()).code() + ")");
        FailureText.of(report.advice()).parts(messages).forEach(out::part);
        out.entry("tested", WHEN.format(report.searched()));
        out.section("asked");
        for (var asked : detection.asked()) {
            out.line("  %s %8s  %s"
                    .formatted(
                            Columns.cell(messages, "cli.asked.", asked.result(), 12),
                            time(asked, out),
                            wording.of(asked.source())));
            asked.broken().map(wording::of).ifPresent(words -> out.line(" ".repeat(24) + words));
        }
        new ConnectionsText(out, messages).add(report.surroundings());
        detection.proxy().map(Endpoint::toString).ifPresent(proxy -> out.entry("proxy", proxy));
        ItReportText.program(out, report.machine());
        return out.text();
    }

    private static String time(Asked asked, ReportEntries out) {
        return asked.result() == Asked.Result.SKIPPED
                ? ""
                : out.seconds(asked.took().toMillis());
    }
}
