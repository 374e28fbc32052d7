package org.mailwright.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How the sentences of every language are formed. */
class MessageFormTest {

    private static final Set<String> NONE = Set.of();

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)\\}");

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
    void noSentenceShoutsOrBegs(Messages messages) {
        var bad = Pattern.compile("!|\\b(please|bitte)\\b", Pattern.CASE_INSENSITIVE);

        assertEquals(
                NONE, keys(messages, key -> bad.matcher(messages.pattern(key)).find()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTitleFitsAHeading(Messages messages) {
        assertEquals(
                NONE,
                keys(
                        messages,
                        key -> key.startsWith("cause.")
                                && key.endsWith(".title")
                                && messages.get(key).length() > 60));
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
                                && !arguments(messages.pattern(key)).isEmpty() != messages.has(key + ".general")));
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
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Set<String> keys(Messages messages, Predicate<String> wanted) {
        return messages.keys().stream().filter(wanted).collect(toCollection(TreeSet::new));
    }
}
