package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.Cause;

/** What a worried person has to read is short and plain. The figures are those of docs/words.md. */
class ReadabilityTest {

    private static final int SENTENCE = 20;
    private static final int HAPPENED = 25;
    private static final int NEXT = 45;
    private static final int ENGLISH_EASE = 60;
    private static final int GERMAN_EASE = 50;

    /** The texts of the window's own pages, beside causes, clues and hints. */
    private static final Predicate<String> WINDOW = Pattern.compile(
                    "(cause|clue|hint|app|address|searching|settings|signin"
                            + "|test|check|done|repair|policy|arrival|advice)\\..*")
            .asMatchPredicate();

    static List<Messages> languages() {
        return MessageFormTest.READ_BY_PEOPLE.stream().map(Messages::in).toList();
    }

    @Test
    void plainWordsReadMoreEasilyThanTheoryInBothLanguages() {
        assertThat(Readability.ease("Type the password again. Check Caps Lock.", Locale.ENGLISH))
                .isGreaterThan(80);
        assertThat(Readability.ease("Authentication mechanism negotiation terminated unsuccessfully.", Locale.ENGLISH))
                .isLessThan(0);
        assertThat(Readability.ease("Geben Sie das Passwort neu ein.", Locale.GERMAN))
                .isGreaterThan(60);
        assertThat(Readability.ease("Authentifizierungsverfahrensaushandlung fehlgeschlagen.", Locale.GERMAN))
                .isLessThan(0);
    }

    @ParameterizedTest
    @CsvSource({
        "password, 2, 2",
        "server, 2, 2",
        "encryption, 3, 4",
        "465, 3, 3",
        "587, 4, 4",
        "IT, 2, 2",
        "SSL, 3, 3",
        "STARTTLS, 4, 4",
        "IMAP, 2, 2",
        "(SMTP), 4, 4",
        "ID, 2, 2"
    })
    void numbersAndAbbreviationsCountAsTheyAreReadAloud(String word, int english, int german) {
        assertThat(Readability.syllables(word, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Readability.syllables(word, Locale.GERMAN)).isEqualTo(german);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceForTheReaderIsLong(Messages messages) {
        var open = TextExceptions.of("sentence", messages.locale());

        var found = messages.keys().stream()
                .filter(WINDOW)
                .filter(key -> Readability.sentences(messages.pattern(key)).stream()
                        .anyMatch(sentence -> Readability.words(sentence).size() > SENTENCE));

        assertEquals(open, found.collect(TextExceptions.SORTED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noCauseSaysTooMuch(Messages messages) {
        var found = keys(messages).filter(key -> key.startsWith("cause.")).filter(key -> {
            int words = Readability.words(messages.pattern(key)).size();
            return words > (key.contains(".happened") ? HAPPENED : NEXT);
        });

        assertEquals(TextExceptions.of("length", messages.locale()), found.collect(TextExceptions.SORTED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsPlain(Messages messages) {
        int floor = messages.locale().equals(Locale.GERMAN) ? GERMAN_EASE : ENGLISH_EASE;

        Set<String> found = new TreeSet<>();
        texts(messages).forEach(text -> {
            if (Readability.ease(text.words(), messages.locale()) < floor) found.add(text.key());
        });

        assertEquals(TextExceptions.of("ease", messages.locale()), found);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theCausesAsAWholeReadWell(Messages messages) {
        var mean = texts(messages).stream()
                .mapToDouble(text -> Readability.ease(text.words(), messages.locale()))
                .average();

        assertThat(mean.orElse(0)).isGreaterThan(messages.locale().equals(Locale.GERMAN) ? 65 : 75);
    }

    private record Text(String key, String words) {}

    /** A cause is read as a whole, in each of its voices; a hint and a clue by themselves. */
    private static List<Text> texts(Messages messages) {
        var texts = new ArrayList<Text>();
        for (var cause : Cause.values()) {
            var key = "cause." + cause.code();
            for (var voice : List.of("", ".general", ".window")) {
                var words = part(messages, key + ".happened", voice) + "\n" + part(messages, key + ".next", voice);
                texts.add(new Text(key + voice, words));
            }
        }
        keys(messages)
                .filter(key -> !key.startsWith("cause."))
                .forEach(key -> texts.add(new Text(key, messages.pattern(key))));
        return texts;
    }

    private static String part(Messages messages, String key, String voice) {
        return messages.pattern(messages.has(key + voice) ? key + voice : key);
    }

    private static Stream<String> keys(Messages messages) {
        return messages.keys().stream()
                .filter(key -> key.matches("cause\\..*\\.(happened|next)(\\.general|\\.window)?|clue\\..*|hint\\..*"));
    }
}
