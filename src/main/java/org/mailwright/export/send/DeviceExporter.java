package org.mailwright.export.send;

import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.Limit;
import org.mailwright.export.sheet.DevicePdf;
import org.mailwright.profile.Profile;

/** Writes the sheet for a device: the page that its target's data file describes, and the same to print. */
final class DeviceExporter implements Exporter {

    private final Exporter page;
    private final ExportWords words;

    /** @param page writes the HTML file, and knows what the sheet cannot say */
    DeviceExporter(Exporter page, ExportWords words) {
        this.page = page;
        this.words = words;
    }

    @Override
    public String id() {
        return page.id();
    }

    @Override
    public Format format() {
        var format = page.format();
        var files = Stream.concat(format.files().stream(), Stream.of("NAME.pdf"));
        return new Format(format.id(), format.group(), files.toList(), format.capabilities());
    }

    @Override
    public Result export(Profile profile) {
        return switch (page.export(profile)) {
            case Result.Refused refused -> refused;
            case Result.Exported exported -> {
                var settings = profile.settings();
                yield DevicePdf.of(settings, settings.outgoing().orElseThrow(), words)
                        .map(pdf -> new ExportedFile(FileNames.of(settings, ".pdf"), "application/pdf", pdf))
                        .map(pdf -> with(pdf.forOwner(), exported))
                        .orElseGet(() -> exported.without(Limit.PDF_LETTERS));
            }
        };
    }

    private static Result.Exported with(ExportedFile file, Result.Exported exported) {
        var files = Stream.concat(exported.files().stream(), Stream.of(file)).toList();
        return new Result.Exported(files, exported.left(), exported.readerLeft());
    }
}
