package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.SafeText;
import org.mailwright.model.TextDirection;

/** A value stands in a sentence and neither steers it nor is turned by it. */
class InsertedValueTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private static final String HOSTILE = "a\u202eb\u2067c\u2069\u001b[31m\n";

    static List<Messages> languages() {
        return Messages.LANGUAGES.stream().map(Messages::in).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anythingMayStandInAnySentence(Messages messages) {
        for (var key : messages.keys()) {
            var pattern = messages.pattern(key);
            if (!pattern.contains("{") || pattern.matches("(?s).*\\{\\d,.*"))
                continue; // nothing to insert, or a number

            assertIsHarmless(messages, key, HOSTILE);
        }
    }

    @Test
    void aValueMayBeOfAnyLength() {
        for (var messages : List.of(Messages.in(Locale.GERMAN), Messages.in(ARABIC))) {
            for (var key : messages.keys()) {
                if (messages.pattern(key).matches("(?s).*\\{\\d}.*")
                        && !messages.pattern(key).matches("(?s).*\\{\\d,.*"))
                    assertIsHarmless(messages, key, HOSTILE + "x".repeat(10_000));
            }
        }
    }

    private static void assertIsHarmless(Messages messages, String key, String value) {
        var sentence = messages.isolating().get(key, value, value, value, value, value, value, value);

        assertThat(SafeText.sentence(sentence))
                .as(key)
                .isEqualTo(sentence)
                .doesNotContain("\u202e", "\u2067", "\u001b");
    }

    @Test
    void aValueInArabicIsIsolatedOnAScreenOnly() {
        var messages = arabic("\u0645\u0646\u0641\u0630 {0} \u0644 {1}");

        assertThat(messages.isolating().get("x", "587", "mail.example.org"))
                .isEqualTo("\u0645\u0646\u0641\u0630 \u2068587\u2069 \u0644 \u2068mail.example.org\u2069");
        assertThat(messages.get("x", "587", "mail.example.org")).doesNotContain("\u2068", "\u2069");
    }

    @Test
    void aSentenceInASentenceKeepsItsIsolates() {
        var messages = arabic("\u0645 {0}").isolating();

        assertThat(messages.get("x", messages.get("x", "a"))).isEqualTo("\u0645 \u2067\u0645 \u2068a\u2069\u2069");
    }

    /** "Outlook (classic)" in Arabic, and a place that consists of two values, read from the right. */
    @Test
    void wordsOfTheLanguageReadFromTheRightThoughTheyBeginWithAName() {
        var messages = arabic("\u0645: {0}").isolating();
        var name = "Outlook (\u0628\u0646)";
        assertThat(messages.get("x", name)).isEqualTo("\u0645: \u2067" + name + "\u2069");
        assertThat(messages.get("x", messages.get("x", name))).contains("\u2067\u0645: \u2067" + name + "\u2069\u2069");

        var place = "\u2068\u0628\u0646\u2069\u060c \u2068example.org\u2069";
        var sentence = messages.get("x", place);
        var bidi = new Bidi(sentence, Bidi.DIRECTION_RIGHT_TO_LEFT);
        assertThat(bidi.getLevelAt(sentence.indexOf('\u060c')) % 2).isEqualTo(1);
        assertThat(messages.get("x", "\u05d0.example.org")).isEqualTo("\u0645: \u2068\u05d0.example.org\u2069");
    }

    /** The name of a file, an option and a command: before, the dot went to the right of "env". */
    @Test
    void aNameThatBeginsWithASignKeepsItBefore() {
        assertKeepsItsSign("\u0645 .env \u0645", ".", "e");
        assertKeepsItsSign("\u0645 (.cfg)", ".", "c");
        assertKeepsItsSign("\u0648--out DIR \u0645", "--", "D");
        assertKeepsItsSign("\u0645 ~/.mailrc.", "~", "m");
        assertKeepsItsSign("\u0645: {0} --help", "--", "h");
        assertKeepsItsSign("\u0645 docker run --env-file \u0645", "--", "d");
    }

    private static void assertKeepsItsSign(String pattern, String sign, String name) {
        var sentence = arabic(pattern).isolating().get("x", "mailwright");
        var bidi = new Bidi(sentence, Bidi.DIRECTION_RIGHT_TO_LEFT);

        assertThat(bidi.getLevelAt(sentence.indexOf(sign)) % 2).as(pattern).isZero();
        assertThat(bidi.getLevelAt(sentence.indexOf(name)) % 2).as(pattern).isZero();
        assertThat(SafeText.sentence(sentence)).isEqualTo(sentence);
    }

    @Test
    void theNameOfAFileIsAValueLikeAnyOther() {
        var messages = arabic("\u0645 {0}").isolating();

        assertThat(messages.get("x", Path.of("/tmp/a"))).isEqualTo("\u0645 \u2068/tmp/a\u2069");
        assertThat(messages.get("x", Path.of("a\u202eb"))).doesNotContain("\u202e");
    }

    @Test
    void wordsThatNothingCanReorderStandInTheSentenceAsTheyAre() {
        var messages = arabic("\u0645 \u00ab{0}\u00bb.").isolating();

        assertThat(messages.get("x", "\u0628\u0646 \u0628\u0646"))
                .isEqualTo("\u0645 \u00ab\u0628\u0646 \u0628\u0646\u00bb.");
        assertThat(messages.get("x", "\u0628\u0646 5")).contains("\u2067\u0628\u0646 5\u2069");
    }

    @Test
    void aSignAmongWordsFromTheRightIsAPartOfItsOwn() {
        var messages = arabic("\u0645: {0}").isolating();

        assertThat(messages.get("x", "\u2699 > \u0628\u0646"))
                .isEqualTo("\u0645: \u2067\u2068\u2699\u2069 > \u0628\u0646\u2069");
    }

    @Test
    void latinLettersCannotBeTurnedFromWithin() {
        assertThat(SafeText.sentence("a \u20671.2 b\u2069")).isEqualTo("a \ufffd1.2 b\ufffd");
    }

    @Test
    void lettersFromTheRightDoNotTurnAnEnglishSentence() {
        var english = Messages.in(Locale.ENGLISH).isolating();
        var sentence = english.get("app.step", "\u05d0\u05d1", "7", "x");

        assertThat(sentence).contains("\u2068\u05d0\u05d1\u2069");
        assertThat(english.get("app.step", "1", "7", "x")).doesNotContain("\u2068");
        var bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
        assertThat(bidi.getLevelAt(sentence.indexOf('7'))).isEqualTo(0);
    }

    /** Java puts marks of direction between the parts, which no stranger's text may hold. */
    @Test
    void anArabicDateStandsInASentence() {
        for (var style : FormatStyle.values()) {
            if (style == FormatStyle.FULL) continue;
            var day =
                    DateTimeFormatter.ofLocalizedDate(style).withLocale(ARABIC).format(LocalDate.of(2026, 11, 27));

            assertThat(Messages.in(ARABIC).get("guide.seen", "1", TextDirection.withoutMarks(day)))
                    .contains("2026")
                    .doesNotContain("\ufffd");
        }
    }

    @Test
    void isolatesThatDoNotMatchAreNotKept() {
        assertThat(SafeText.sentence("a \u2068b")).isEqualTo("a \ufffdb");
        assertThat(SafeText.sentence("a \u2069b\u2068")).isEqualTo("a \ufffdb\ufffd");
        assertThat(SafeText.sentence("a \u2068b\u202ec\u2069\n")).isEqualTo("a \u2068b\ufffdc\u2069\n");
        assertThat(SafeText.lines("a \u2068b\u2069")).isEqualTo("a \ufffdb\ufffd");
    }

    @Test
    void severalValuesArePartedAsTheLanguageDoesIt() {
        assertThat(Messages.in(Locale.JAPANESE).list(Stream.of("a", "b", "c"))).isEqualTo("a\u3001b\u3001c");
        assertThat(Messages.in(ARABIC).list(Stream.of("a", "b"))).isEqualTo("a\u060c b");
        assertThat(Messages.in(Locale.ENGLISH).list(Stream.of())).isEmpty();
    }

    private static Messages arabic(String pattern) {
        var sentences = new Properties();
        sentences.setProperty("x", pattern);
        return Messages.of(ARABIC, sentences);
    }
}
