package org.mailwright.export.terminal;

import java.util.List;
import java.util.Locale;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.text.Messages;

/** The exporters of this package, with English hints. */
final class TerminalExporters {

    private static final ExportWords WORDS = Messages.in(Locale.ENGLISH);

    private TerminalExporters() {}

    static List<Exporter> all() {
        return List.of(
                new MsmtpExporter(WORDS),
                new MuttExporter(WORDS),
                new MbsyncExporter(WORDS),
                new AercExporter(WORDS),
                new HimalayaExporter(WORDS),
                new SnailExporter(WORDS),
                new GitExporter(WORDS));
    }

    static Exporter of(String id) {
        return all().stream()
                .filter(exporter -> exporter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
