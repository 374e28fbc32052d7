package org.mailwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs and the words of both bundles, by the glossary. */
class BundleStyleTest {

    private static final Set<String> NONE = Set.of();

    private static final Pattern STRAIGHT = Pattern.compile("\"|\\pL''\\pL");
    private static final Pattern LOOSE_UNIT =
            Pattern.compile("[\\d}] (s|ms|min|h|KB|KiB|MB|MiB|GB|bits?|Bit|%)(?![\\w-])");

    private static final Pattern NOT_ENGLISH =
            Pattern.compile("\\blog(ged|s)? on\\b|(?<!-)\\blog-ons?\\b(?!-)|\\bbehind the @"
                    + "|\\bvouch|\\bmend(s|ed)?\\b|\\bseldom\\b|\\bknows no way\\b|\\bdigital pass\\b|\\b(2FA|MFA)\\b"
                    + "|(?<![-/“\\w])catalog\\b(?! (find|list|validate))|\\byour IT\\b(?! department)");

    private static final Pattern NOT_GERMAN =
            Pattern.compile("(?<![-\\w])Mailprogramm|\\bhinter dem @|gewöhnliches Passwort"
                    + "|gewohntes Passwort|\\b(abgeschaltet|abschalten|aktiviert|aktivieren)\\b|\\bRechner\\b|\\bNetz\\b"
                    + "|\\ban Port\\b|\\bPassierschein|[Ee]inlogg|\\bLogin\\b|\\bVirenschutz\\b|\\bIhre[rn]? IT\\b(?!-)"
                    + "|Spam-Ordner|\\bbürgt|\\bhereinl[aä]|\\bFährte\\b|\\bgewöhnlich");

    static List<Messages> languages() {
        return MessageFormTest.READ_BY_PEOPLE.stream().map(Messages::in).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void noKeyIsThereTwice(String bundle) throws IOException {
        var seen = new HashSet<String>();

        var twice = Files.readAllLines(Path.of("src/main/resources/org/mailwright/text", bundle)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .collect(TextExceptions.SORTED);

        assertEquals(NONE, twice);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void quotesAndApostrophesAreTypographic(Messages messages) {
        assertEquals(
                TextExceptions.of("quote", messages.locale()),
                keys(messages, text -> STRAIGHT.matcher(text).find()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNumberStaysWithItsUnit(Messages messages) {
        assertEquals(NONE, keys(messages, text -> LOOSE_UNIT.matcher(text).find()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theGlossarysOtherWordsAreAbsent(Messages messages) {
        var bad = messages.locale().equals(Locale.GERMAN) ? NOT_GERMAN : NOT_ENGLISH;

        assertEquals(
                TextExceptions.of("word", messages.locale()),
                keys(messages, text -> bad.matcher(text).find()));
    }

    private static Set<String> keys(Messages messages, Predicate<String> wanted) {
        return messages.keys().stream()
                .filter(key -> wanted.test(messages.pattern(key)))
                .collect(TextExceptions.SORTED);
    }
}
