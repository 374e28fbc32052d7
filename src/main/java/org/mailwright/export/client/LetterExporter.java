package org.mailwright.export.client;

import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import java.util.Optional;
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

/** Writes a letter to one person with the settings of the account: a page to print, and the text of a mail. */
public final class LetterExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "letter",
            Group.IT,
            List.of("NAME.html", "NAME.txt"),
            new FormatCapabilities(List.of(UNSAYABLE_TEXT), List.of(ACCOUNT_NAME, TIMEOUTS, LEAVE_ON_SERVER)));

    private final ExportWords words;
    private final Optional<String> organisation;
    private final Optional<String> helpDesk;

    /**
     * Letters of an organisation.
     *
     * @param organisation its name
     * @param helpDesk whom to turn to, in the organisation's own words
     */
    public LetterExporter(ExportWords words, Optional<String> organisation, Optional<String> helpDesk) {
        this.words = words;
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
        return FORMAT.exported(
                List.of(profile),
                new ExportedFile(
                        FileNames.of(settings, ".html"),
                        "text/html",
                        LetterPage.of(letter, words.locale().toLanguageTag())),
                new ExportedFile(FileNames.of(settings, ".txt"), "text/plain", letter.text()));
    }
}
