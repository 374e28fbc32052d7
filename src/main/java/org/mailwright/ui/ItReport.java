package org.mailwright.ui;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** A test as text for somebody who knows mail servers: settings, stages, replies, conversation. Never a password. */
final class ItReport {

    private final Messages messages;
    private final Wording wording;

    ItReport(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String of(CheckReport report) {
        var lines = new ArrayList<String>();
        lines.add(messages.get(
                "test.report.title",
                report.settings().address().display(),
                report.outcome().code(),
                report.cause().code()));
        wording.helpDesk().ifPresent(lines::add);
        for (var side : Side.values()) server(report, side, lines);
        lines.add("");
        report.findings().forEach(finding -> stage(finding, lines));
        report.messageId().ifPresent(id -> lines.add("Message-ID: " + id));
        lines.add("");
        lines.addAll(report.transcript());
        return String.join(System.lineSeparator(), lines);
    }

    private void server(CheckReport report, Side side, List<String> lines) {
        report.settings()
                .server(side)
                .ifPresent(server -> lines.add(messages.get(
                        "test.report.server",
                        wording.of(side),
                        server.protocol().code(),
                        server.endpoint(),
                        server.encryption().code(),
                        server.username())));
    }

    private void stage(Finding finding, List<String> lines) {
        lines.add(messages.get(
                "test.report.stage",
                wording.of(finding.side()),
                finding.stage().code(),
                finding.status().code(),
                finding.cause().code(),
                finding.took().toMillis() / 1000.0));
        finding.reply().ifPresent(reply -> reply.lines().forEach(line -> lines.add("    " + line)));
    }
}
