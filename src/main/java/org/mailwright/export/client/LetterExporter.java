package org.mailwright.export.client;

import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.AccountTexts;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.profile.Profile;

/** Writes a letter to one person with the settings of the account: a page to print, the text of a mail, and the sheet. */
public final class LetterExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "letter",
            Group.IT,
            List.of("NAME.html", "NAME.txt", "NAME.pdf"),
            new FormatCapabilities(List.of(UNSAYABLE_TEXT), List.of(ACCOUNT_NAME, TIMEOUTS, LEAVE_ON_SERVER)));

    private static final String PDF = "application/pdf";

    private final ExportWords words;
    private final Exporter sheet;
    private final Optional<String> organisation;
    private final Optional<String> helpDesk;

    /**
     * Letters of an organisation.
     *
     * @param sheet makes the sheet that goes with the letter, a PDF among its files
     * @param organisation its name
     * @param helpDesk whom to turn to, in the organisation's own words
     */
    public LetterExporter(ExportWords words, Exporter sheet, Optional<String> organisation, Optional<String> helpDesk) {
        this.words = words;
        this.sheet = sheet;
        this.organisation = organisation;
        this.helpDesk = helpDesk;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var settings = profile.settings();
        if (!AccountTexts.allMatch(settings, text -> HtmlEscape.write(text).isPresent())) {
            return new Result.Refused(List.of(Limit.UNSAYABLE_TEXT));
        }
        var letter = Letter.of(settings, words, organisation, helpDesk);
        var page = LetterPage.of(letter, words.locale().toLanguageTag());
        var files = Stream.of(
                new ExportedFile(FileNames.of(settings, ".html"), "text/html", page),
                new ExportedFile(FileNames.of(settings, ".txt"), "text/plain", letter.text()));
        var pdf = enclosed(profile).toList();
        var exported = FORMAT.exported(
                List.of(profile), Stream.concat(files, pdf.stream()).toList());
        return pdf.isEmpty() ? exported.without(Limit.PDF_LETTERS) : exported;
    }

    private Stream<ExportedFile> enclosed(Profile profile) {
        return switch (sheet.export(profile)) {
            case Result.Refused _ -> Stream.empty();
            case Result.Exported exported ->
                exported.files().stream().filter(file -> file.mediaType().equals(PDF));
        };
    }
}
