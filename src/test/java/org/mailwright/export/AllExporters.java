package org.mailwright.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.client.LetterExporter;
import org.mailwright.export.send.Targets;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.export.terminal.AercExporter;
import org.mailwright.export.terminal.GitExporter;
import org.mailwright.export.terminal.HimalayaExporter;
import org.mailwright.export.terminal.MbsyncExporter;
import org.mailwright.export.terminal.MsmtpExporter;
import org.mailwright.export.terminal.MuttExporter;
import org.mailwright.export.terminal.SnailExporter;

/** Every format that the program has. A test of the app compares their names with those that it offers. */
public final class AllExporters {

    private AllExporters() {}

    public static List<Exporter> in(ExportWords words) {
        var sheet = new SheetExporter(words, _ -> List.of("Create an app password & use it <here>."));
        var others = Stream.of(
                sheet,
                new LetterExporter(words, sheet, Optional.of("House & Co."), Optional.of("desk@example.org")),
                new MsmtpExporter(words),
                new MuttExporter(words),
                new MbsyncExporter(words),
                new AercExporter(words),
                new HimalayaExporter(words),
                new SnailExporter(words),
                new GitExporter(words));
        return Stream.of(SampleExporters.all().stream(), others, Targets.exporters(words).stream())
                .flatMap(each -> each)
                .toList();
    }
}
