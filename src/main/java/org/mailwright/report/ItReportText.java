package org.mailwright.report;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.Finding;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.text.ArrivalWords;
import org.mailwright.text.Columns;
import org.mailwright.text.FailureWords;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/** A report as text for a help desk, in the person's language: what it comes to, then everything. */
public final class ItReportText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final ItReport report;
    private final CheckReport check;
    private final Messages messages;
    private final Wording wording;
    private final ReportEntries out;

    private ItReportText(ItReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        check = report.check();
        wording = new Wording(messages);
        out = new ReportEntries(messages, wording);
    }

    /**
     * The whole report.
     *
     * @param messages in the language that the report's advice is in
     */
    public static String of(ItReport report, Messages messages) {
        return new ItReportText(report, messages).text();
    }

    private String text() {
        out.title(messages.get("report.title", check.settings().address().display()));
        summary();
        out.section("settings");
        check.settings().incoming().ifPresent(server -> settings(Side.INCOMING, server));
        check.settings().outgoing().ifPresent(server -> settings(Side.OUTGOING, server));
        out.section("stages");
        for (var side : Side.values()) stages(side);
        new LogOnWords(messages).of(check).forEach(out::line);
        check.trace().context().ifPresent(new ConnectionsText(out, messages)::add);
        program(out, report.machine());
        out.section("transcript");
        check.trace().transcript().forEach(out::line);
        return out.text();
    }

    static void program(ReportEntries out, ItReport.Machine machine) {
        out.section("program");
        out.entry("program", machine.program());
        out.entry("system", machine.system());
        out.entry("java", machine.java());
        machine.policy().forEach(out::line);
    }

    private void summary() {
        var advice = report.advice();
        boolean fine = check.cause() == Cause.NONE;
        out.entry(
                "result",
                fine
                        ? messages.get("report.fine")
                        : advice.title() + " (" + check.cause().code() + ")");
        if (!fine) {
            var subject = Subject.of(check, Optional.empty(), advice.links());
            new FailureWords(messages, wording)
                    .written(check, advice, subject)
                    .parts(messages)
                    .forEach(out::part);
        }
        out.entry("where", where());
        check.arrival().ifPresent(arrival -> out.entry("arrival", arrival(arrival)));
        new ArrivalWords(messages).of(check).forEach(line -> out.entry("", line));
        check.messageId().ifPresent(id -> out.entry("messageId", id));
        out.entry("tested", WHEN.format(report.tested()));
    }

    private String where() {
        return Stream.of(check.side().map(wording::of), check.stage().map(wording::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String arrival(Arrival arrival) {
        var seconds = out.seconds(arrival.took().toMillis());
        var how = arrival.found()
                ? messages.get("report.arrived", arrival.folder().orElse("INBOX"), seconds)
                : messages.get("report.not-arrived", seconds);
        return how
                + wording.of(arrival.authentication()).map(said -> "\n" + said).orElse("");
    }

    private void settings(Side side, ServerSettings server) {
        out.gap();
        out.entry(side, server(server));
        out.entry("username", server.username());
        out.entry(
                "logOn",
                String.join(", ", server.auth().stream().map(AuthMethod::code).toList()));
        Optional.ofNullable(report.origin().sources().get(side))
                .ifPresent(source -> out.entry("source", messages.get("source." + source.code())));
    }

    private String server(ServerSettings server) {
        return messages.get(
                "report.server",
                server.protocol().code().toUpperCase(messages.locale()),
                server.endpoint().host(),
                Integer.toString(server.endpoint().port()),
                wording.of(server.encryption()));
    }

    private void stages(Side side) {
        var findings = check.findings().stream()
                .filter(finding -> finding.side() == side)
                .toList();
        if (findings.isEmpty()) return;
        out.line(wording.of(side));
        findings.forEach(this::stage);
    }

    private void stage(Finding finding) {
        var status = Columns.cell(messages, "report.status.", finding.status(), 10);
        var time = finding.status() == Finding.Status.SKIPPED
                ? ""
                : out.seconds(finding.took().toMillis());
        var cause = finding.cause() == Cause.NONE ? "" : finding.cause().code();
        out.line("  %s %s %8s  %s".formatted(status, Columns.padded(wording.of(finding.stage()), 26), time, cause));
        finding.reply().stream().flatMap(String::lines).forEach(line -> out.line(" ".repeat(13) + line));
        if (finding.reply().isPresent() && !check.isAuthenticated(finding)) {
            out.line(" ".repeat(13) + new LogOnWords(messages).unauthenticated());
        }
    }
}
