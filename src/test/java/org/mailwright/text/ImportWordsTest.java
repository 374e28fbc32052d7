package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportReading;

class ImportWordsTest {

    private static final Path SIGNED =
            Path.of("src/test/resources/org/mailwright/account/imports/apple-signed.mobileconfig");

    private final ImportFile importFile = new ImportFile(List.of());

    @Test
    void theKindAndTheSignerAreTold() {
        assertThat(new ImportWords(Messages.in(Locale.ENGLISH)).of(importFile.read(SIGNED)))
                .containsExactly(
                        "Apple configuration profile",
                        "Signed as “House Signing” and not changed since. The name itself was not checked.");
    }

    @Test
    void aRefusalIsSaidInTheReadersLanguage() {
        var words = new ImportWords(Messages.in(Locale.GERMAN));

        assertThat(words.of(text("IMAP: Port 993"))).singleElement().asString().startsWith("Der Text nennt Ports");
        assertThat(words.of(text("<clientConfig>\n<a")))
                .singleElement()
                .asString()
                .contains("in Zeile 2");
        assertThat(words.of(text("{\"format\":\"mailwright-profile\",\"version\":9}")))
                .singleElement()
                .asString()
                .contains("Version");
    }

    /** A person who chose several files, or dropped one, is told which one it is about. */
    @ParameterizedTest
    @MethodSource("languages")
    void aFileThatCannotBeOpenedIsNamed(Locale language) {
        var gone = Path.of("gone", "house.prf");

        var words = new ImportWords(Messages.in(language)).of(importFile.read(gone));

        assertThat(words).singleElement().asString().contains(gone.toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFolderIsSaidToBeOne(Locale language) {
        var folder = Path.of("src", "test");

        var words = new ImportWords(Messages.in(language)).of(importFile.read(folder));

        assertThat(words)
                .containsExactly(Messages.in(language).get("import.refused.folder", "", "", folder.toString()))
                .singleElement()
                .asString()
                .contains(folder.toString());
    }

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    private ImportReading text(String text) {
        return importFile.read(text.getBytes(StandardCharsets.UTF_8), ImportFile.PASTED);
    }
}
