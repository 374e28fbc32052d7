package org.mailwright.export;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.export.client.LetterExporter;
import org.mailwright.export.sheet.SheetExporter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A letter to one person, as a page and as text. */
class LetterExporterTest {

    private final LetterExporter letters = new LetterExporter(
            SampleWords.ENGLISH,
            new SheetExporter(SampleWords.ENGLISH, _ -> List.of()),
            Optional.of("Example <Corp>"),
            Optional.of("Call 4711 & ask"));

    private String file(int index) {
        var profile = SampleAccounts.profile(SampleAccounts.usual().withNames("Ada \"<b>\" L", ""));
        return new String(Golden.files(letters, profile).get(index).content(), UTF_8);
    }

    @Test
    void thePageHoldsTheSettingsAndNobodysMarkup() {
        assertThat(file(0))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h1>[letter.title|Example &lt;Corp&gt;]</h1>")
                .contains("[letter.hello|Ada &quot;&lt;b&gt;&quot; L]")
                .contains("<tr><th scope=\"row\">[letter.port]</th><td><bdi>993</bdi></td></tr>")
                .contains("[letter.help|Call 4711 &amp; ask]", "[letter.password]")
                .doesNotContain("<b>", "<script", "http:", "https:");
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(file(1))
                .startsWith("[letter.title|Example <Corp>]\n\n[letter.hello|Ada \"<b>\" L]\n\n")
                .contains("\n  [letter.port]: 993\n", "\n  [letter.server]: ")
                .endsWith("[letter.help|Call 4711 & ask]\n\nExample <Corp>\n");
    }

    @Test
    void theSheetIsEnclosed() {
        var files = Golden.files(letters, SampleAccounts.profile(SampleAccounts.usual()));

        assertThat(files)
                .extracting(ExportedFile::mediaType)
                .containsExactly("text/html", "text/plain", "application/pdf");
    }
}
