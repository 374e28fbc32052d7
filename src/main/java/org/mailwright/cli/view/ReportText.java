package org.mailwright.cli.view;

import java.net.URI;
import java.util.List;
import org.mailwright.catalog.HelpPages;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.remedy.Remedy;
import org.mailwright.text.ArrivalWords;
import org.mailwright.text.Columns;
import org.mailwright.text.FailureText;
import org.mailwright.text.FailureWords;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Subject;

/** Prints a check's report in words: the stages, then the conclusion and what to do. */
public final class ReportText {

    private static final double MILLIS = 1000;

    private final CommandContext context;
    private final DetectionText settings;

    public ReportText(CommandContext context) {
        this.context = context;
        this.settings = new DetectionText(context);
    }

    public void print(CheckReport report, Provenance origin, List<Remedy> remedies) throws CommandException {
        context.out().line(report.settings().address().display());
        for (var side : Side.values()) print(side, report);
        context.out().line("");
        for (var line : new LogOnWords(context.messages()).of(report))
            context.out().line("  " + line);
        if (report.arrival().isPresent()) print(report.arrival().get());
        settings.print(failure(report, origin));
        for (var line : new ArrivalWords(context.messages()).of(report))
            context.out().line("  " + line);
        new RemedyText(context).print(remedies);
        if (report.cause() != Cause.NONE) settings.print(origin.hints());
    }

    /** Hints are printed with their pages. */
    private static List<URI> links(CheckReport report, Provenance origin) {
        return HelpPages.of(report.cause(), List.of(), origin.links());
    }

    private void print(Side side, CheckReport report) throws CommandException {
        var server = report.settings().server(side);
        if (server.isEmpty()) return;
        context.out().line("");
        context.out().line(settings.line(server.get()));
        for (var finding : report.findings()) {
            if (finding.side() == side) print(finding, report);
        }
    }

    /** Names the finding's cause if it is not the decisive one, whose advice follows at the end. */
    private void print(Finding finding, CheckReport report) throws CommandException {
        var millis = finding.status() == Finding.Status.SKIPPED
                ? ""
                : " (" + finding.took().toMillis() + " ms)";
        context.out()
                .line("    %s %s%s"
                        .formatted(
                                Columns.cell(context.messages(), "cli.status.", finding.status(), 8),
                                context.wording().of(finding.stage()),
                                millis));
        if (finding.cause() == Cause.NONE && finding.status() != Finding.Status.SKIPPED) return;
        if (finding.cause() != Cause.NONE && finding.cause() != report.cause())
            context.out()
                    .line("             "
                            + context.wording()
                                    .of(finding.cause(), Subject.UNKNOWN)
                                    .title());
        if (finding.reply().isEmpty()) return;
        for (var line : finding.reply().get().split("\n")) context.out().line("             " + line);
        if (!report.isAuthenticated(finding))
            context.out().line("             " + new LogOnWords(context.messages()).unauthenticated());
    }

    private FailureText failure(CheckReport report, Provenance origin) {
        var subject = Subject.of(report, origin.provider().map(ProviderName::name), links(report, origin))
                .at(origin.place(report.cause()));
        var wording = context.wording();
        var advice = wording.of(report.cause(), report.observations(), subject);
        var words = new FailureWords(context.messages(), wording);
        return report.cause() == Cause.NONE ? FailureText.of(advice) : words.written(report, advice, subject);
    }

    private void print(CheckReport.Arrival arrival) throws CommandException {
        context.out().line("  " + words(arrival));
        var authentication = context.wording().of(arrival.authentication());
        if (authentication.isPresent()) context.out().line("  " + authentication.get());
        if (arrival.removal().isPresent())
            context.out().line("  " + context.wording().of(arrival.removal().get()));
    }

    private String words(CheckReport.Arrival arrival) {
        var seconds = String.format(
                context.messages().locale(), "%.1f", arrival.took().toMillis() / MILLIS);
        return arrival.found()
                ? context.say("cli.arrived", new ArrivalWords(context.messages()).folder(arrival), seconds)
                : context.say("cli.not-arrived", seconds);
    }
}
