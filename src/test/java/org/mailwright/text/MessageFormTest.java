package org.mailwright.text;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.SafeText;

/** How the sentences of every language are formed. */
class MessageFormTest {

    private static final Set<String> NONE = Set.of();

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    /** The languages whose every sentence somebody has read; the others are machine-made. */
    static final List<Locale> READ_BY_PEOPLE = List.of(Locale.ENGLISH, Locale.GERMAN);

    static List<Messages> languages() {
        return Messages.LANGUAGES.stream().map(Messages::in).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageUsesTheSameArguments(Messages messages) {
        var english = Messages.in(Locale.ENGLISH);

        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> english.has(key)
                                && !arguments(english.pattern(key)).equals(arguments(messages.pattern(key)))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceIsAMessageFormat(Messages messages) {
        assertEquals(NONE, keys(messages, key -> !isMessageFormat(messages.pattern(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyApostropheIsDoubled(Messages messages) {
        assertEquals(
                NONE,
                keys(messages, key -> messages.pattern(key).replace("''", "").contains("'")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceHasMarkup(Messages messages) {
        var markup =
                Pattern.compile("</?(a|b|i|p|br|em|span|strong|html|li|ul)\\b[^>]*>|&(amp|lt|gt|quot|nbsp|#\\d+);");

        assertEquals(
                NONE,
                keys(messages, key -> markup.matcher(messages.pattern(key)).find()));
    }

    /** A translation that was cut, or put in the wrong place, shows so. */
    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceIsEmptyOrSteers(Messages messages) {
        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> messages.pattern(key).isBlank()
                                || !SafeText.lines(messages.pattern(key)).equals(messages.pattern(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceShoutsOrBegs(Messages messages) {
        var bad = Pattern.compile("!|\\b(please|bitte)\\b", Pattern.CASE_INSENSITIVE);

        assertEquals(
                NONE, keys(messages, key -> bad.matcher(messages.pattern(key)).find()));
    }

    /** Each line of what to do is a step with a number of its own. */
    @ParameterizedTest
    @MethodSource("languages")
    void aTextHasAsManyStepsAsInEnglish(Messages messages) {
        var english = Messages.in(Locale.ENGLISH);

        assertEquals(NONE, keys(messages, key -> lines(messages, key) != lines(english, key)));
    }

    private static long lines(Messages messages, String key) {
        return messages.pattern(key).lines().count();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTitleFitsAHeading(Messages messages) {
        int longest = READ_BY_PEOPLE.contains(messages.locale()) ? 60 : 90;

        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> key.startsWith("cause.")
                                && key.endsWith(".title")
                                && messages.get(key).length() > longest));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSentenceThatNamesSomethingHasAGeneralForm(Messages messages) {
        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> key.startsWith("cause.")
                                && !key.endsWith(".general")
                                && !key.endsWith(".window")
                                && !arguments(messages.pattern(key)).isEmpty()
                                && !messages.has(key + ".general")));
        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> messages.has(key + ".general")
                                && messages.pattern(key).equals(messages.pattern(key + ".general"))),
                "a general form that says nothing else");
        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> key.endsWith(".general")
                                && !arguments(messages.pattern(key)).isEmpty()));
    }

    private static boolean isMessageFormat(String pattern) {
        try {
            new MessageFormat(pattern, Locale.ENGLISH);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> keys(Messages messages, Predicate<String> wanted) {
        return messages.keys().stream().filter(wanted).collect(toCollection(TreeSet::new));
    }
}
