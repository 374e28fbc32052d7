package org.mailwright.export.send;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
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
                var files = new ArrayList<>(exported.files());
                var pdf = DevicePdf.of(settings, settings.outgoing().orElseThrow(), words);
                files.add(new ExportedFile(FileNames.of(settings, ".pdf"), "application/pdf", pdf).forOwner());
                yield new Result.Exported(files, exported.left(), exported.readerLeft());
            }
        };
    }
}
