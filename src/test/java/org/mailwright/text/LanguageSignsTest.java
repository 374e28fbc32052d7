package org.mailwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signs of each language: its quotes, its blanks, its ellipsis, its units. */
class LanguageSignsTest {

    /** The quotes that a language does not use, by its code. */
    private static final Map<String, String> FOREIGN_QUOTES = Map.of(
            "de", "”«»", "fr", "“”„", "it", "“”„", "pl", "“«»", "ru", "“”", "nl", "„«»", "pt", "„«»", "ja", "“”„«»",
            "zh", "「」„«»", "ar", "“”„");

    private static final Path RESOURCES = Path.of("src/main/resources/org/mailwright");

    /** Names of values in the terminal, which the usage gives in English. */
    private static final Pattern VALUE = Pattern.compile(
            "(?<![A-Za-z])(COMMAND|FOLDER|ADDRESS|EXT|FILE|PROFILE|DOMAIN|BASE|ATTRIBUTE|HOST|PORT|DIR)(?![A-Za-z])");

    /** A blank at which a line could end, where French has none that breaks. */
    private static final Pattern LOOSE_FRENCH = Pattern.compile(" [;?!»]| :(?=\\s|$)|« ");

    private static final Pattern THREE_DOTS = Pattern.compile("\\.{3}");

    /** A blank at which a line could end between a number and its unit; a Russian “с” is also a preposition. */
    private static final Pattern LOOSE_UNIT = Pattern.compile(
            "[\\d}] (s|ms|min|h|KB|Ko|KiB|Kio|MB|Mo|MiB|GB|bits?|Bit|%|мс|мин|КиБ|МБ)(?![\\pL\\d-])|0\\.0} с(?!\\pL)|[\\d}] (秒|分)");

    private static final Pattern ITALIAN_LEI = Pattern.compile(
            "\\b(Lei|Suo|Suoi|[Ss]i rivolga|[Pp]rema|[Ss]criva|[Cc]hieda|[Aa]pra|[Ss]celga)\\b|(?<![.:] |^)\\b(Sua|Sue)\\b");

    static List<Messages> languages() {
        return MessageFormTest.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noQuoteIsAnotherLanguages(Messages messages) {
        var foreign = FOREIGN_QUOTES.getOrDefault(messages.locale().getLanguage(), "");

        assertEquals(Set.of(), keys(messages, Pattern.compile(foreign.isEmpty() ? "(?!)" : "[" + foreign + "]")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anEllipsisIsOneSign(Messages messages) {
        assertEquals(Set.of(), keys(messages, THREE_DOTS));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNumberStaysWithItsUnit(Messages messages) {
        assertEquals(Set.of(), keys(messages, LOOSE_UNIT));
    }

    /** A word that the usage does not have cannot be looked up there. */
    @ParameterizedTest
    @MethodSource("languages")
    void theTerminalNamesItsValuesAsTheUsageDoes(Messages messages) {
        var english = Messages.in(Locale.ENGLISH);

        assertEquals(
                Set.of(),
                messages.keys().stream()
                        .filter(key -> key.startsWith("cli.") || key.startsWith("publish."))
                        .filter(key -> !values(messages.pattern(key)).equals(values(english.pattern(key))))
                        .collect(TextExceptions.SORTED));
    }

    /** A list of people is read by the names of its columns, which are English or German. */
    @ParameterizedTest
    @MethodSource("languages")
    void theHelpNamesColumnsAsAListHasThem(Messages messages) {
        var columns =
                messages.locale().getLanguage().equals("de") ? "Adresse SMTP-Benutzername Absender" : "address sender";

        for (var column : columns.split(" "))
            assertTrue(messages.pattern("cli.batch.help").contains(column), column);
    }

    /** The one exception quotes a semicolon. */
    @Test
    void frenchSignsKeepTheirBlank() {
        assertEquals(Set.of("export.app-gitea.trap"), keys(Messages.in(Locale.FRENCH), LOOSE_FRENCH));
    }

    /** Buttons and sentences speak to the same person. */
    @Test
    void italianSaysTu() {
        assertEquals(Set.of(), keys(Messages.in(Locale.ITALIAN), ITALIAN_LEI));
    }

    /** JavaFX breaks lines of Japanese at blanks only, unless one of its letters is Chinese; a name then stands alone. */
    @Test
    void aJapaneseLeadCanBeBrokenAnywhere() {
        var japanese = Messages.in(Locale.JAPANESE);

        assertEquals(
                Set.of(),
                japanese.keys().stream()
                        .filter(key -> key.contains(".lead"))
                        .filter(key -> japanese.pattern(key).codePoints().noneMatch(Character::isIdeographic))
                        .collect(TextExceptions.SORTED));
    }

    /** JavaFX draws an accent that is a letter of its own, as in decomposed texts, with another font, which is not bold. */
    @Test
    void everyTextIsComposed() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().matches(".*\\.(properties|guide)"))
                            .filter(file -> !Normalizer.isNormalized(read(file), Normalizer.Form.NFC))
                            .toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(String pattern) {
        return VALUE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static Set<String> keys(Messages messages, Pattern wrong) {
        return messages.keys().stream()
                .filter(key -> wrong.matcher(messages.pattern(key)).find())
                .collect(TextExceptions.SORTED);
    }
}
