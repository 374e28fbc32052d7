package org.mailwright.export.sheet;

import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.profile.Profile;

/** Writes an account onto one page for people: to read, to print, and to type from. */
public final class SheetExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "sheet",
            Group.PROGRAMS,
            List.of("NAME.html", "NAME.pdf"),
            new FormatCapabilities(
                    List.of(Limit.SEVERAL_ACCOUNTS, Limit.UNSAYABLE_TEXT),
                    List.of(Limit.TIMEOUTS, Limit.LEAVE_ON_SERVER)));

    private final SheetWriter writer;

    /** @param hints what the account's provider wants done */
    public SheetExporter(ExportWords words, SheetHints hints) {
        writer = new SheetWriter(words, hints);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var code = QrExporter.imageOf(profile).map(image -> new SheetContent.Code(image, writer.say("sheet.qr")));
        var content = writer.content(profile, code);
        if (!content.texts().stream().allMatch(text -> HtmlEscape.write(text).isPresent())) {
            return new Result.Refused(List.of(Limit.UNSAYABLE_TEXT));
        }
        var settings = profile.settings();
        var html = SheetHtml.of(content, writer.words().locale().toLanguageTag());
        var page = new ExportedFile(FileNames.of(settings, ".html"), "text/html", html);
        return SheetPdf.of(content, writer.say("sheet.elsewhere"))
                .map(pdf -> new ExportedFile(FileNames.of(settings, ".pdf"), "application/pdf", pdf))
                .map(pdf -> FORMAT.exported(List.of(profile), page, pdf))
                .orElseGet(() -> FORMAT.exported(List.of(profile), page).without(Limit.PDF_LETTERS));
    }
}
