package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a desktop and a software shop show of the program is in every language, and the font that Arabic needs is asked for. */
class InstallerTextsTest {

    private static final Path LINUX = Path.of("installer/linux");
    private static final String ID = "org.mailwright.Mailwright";

    @Test
    void theMenuEntryIsInEveryLanguage() throws IOException {
        var entry = text(ID + ".desktop");

        for (var language : translated()) {
            assertThat(entry)
                    .contains("GenericName[" + language + "]=", "Comment[" + language + "]=")
                    .contains("Keywords[" + language + "]=", "\nName[" + language + "]=");
        }
    }

    @Test
    void thePagesOfSoftwareShopsAre() throws IOException {
        var page = text(ID + ".metainfo.xml");
        long english = page.lines()
                .filter(line -> line.matches(" *<(summary|p|caption)>.*"))
                .count();

        assertThat(english).isEqualTo(7);
        for (var language : translated()) {
            var mark = "xml:lang=\"" + language.toLanguageTag() + "\"";
            assertThat(page.lines().filter(line -> line.contains(mark)))
                    .as(mark)
                    .hasSize(7);
        }
    }

    @Test
    void theKindOfFileIs() throws IOException {
        var kind = text(ID + ".mime.xml");

        for (var language : translated()) assertThat(kind).contains("<comment xml:lang=\"" + language + "\">");
    }

    @Test
    void thePackageRecommendsFonts() throws IOException {
        assertThat(text("control")).containsPattern("Recommends: .*fonts-noto-core, fonts-noto-cjk");
    }

    @Test
    void contributorsSeeWhoHasReadEachLanguage() throws IOException {
        var guide = Files.readString(Path.of("CONTRIBUTING.md"));

        for (var language : Messages.LANGUAGES) assertThat(guide).contains("| " + language.toLanguageTag() + " | ");
    }

    private static Iterable<Locale> translated() {
        return Messages.LANGUAGES.stream().skip(1).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(LINUX.resolve(file));
    }
}
