package org.mailwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text about a cause points only to what its place shows. */
class PointingTest {

    /** Causes that are read from a reply, so that the reply stands beside them. */
    private static final Set<String> REPLIED = Set.of(
            "server-rejects-client",
            "starttls-refused",
            "rejected-spam",
            "rejected-policy",
            "ip-blocked",
            "server-storage",
            "server-alert",
            "auth-account-locked",
            "referral-refused",
            "mailbox-missing");

    private static final Pattern REPLY = Pattern.compile("\\breply\\b|Antwort des Servers|in der Antwort");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(here|below|test again|report of this)\\b|\\b(hier|unten|testen Sie noch einmal|Bericht dieses)\\b");
    private static final Pattern QUOTED = Pattern.compile("[“„]([^”“„]+)[”“]");

    private static final Pattern ANY_QUOTES =
            Pattern.compile("[“„«「]\\h?([^“”„«»「」\\h](?:[^“”„«»「」]*[^“”„«»「」\\h])?)\\h?[”“»」]");

    static List<Messages> languages() {
        return MessageFormTest.READ_BY_PEOPLE.stream().map(Messages::in).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theReplyIsNamedOnlyWhereItIsShown(Messages messages) {
        var found = causes(messages)
                .filter(key -> !key.startsWith("cause.none."))
                .filter(key -> REPLY.matcher(messages.pattern(key)).find())
                .map(key -> key.split("\\.")[1])
                .filter(cause -> !REPLIED.contains(cause));

        assertEquals(Set.of(), found.collect(TextExceptions.SORTED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPastedMessageIsNotSentToAPlaceOfTheWindow(Messages messages) {
        var found = causes(messages)
                .filter(key -> key.contains(".next") && !key.endsWith(".window") && !messages.has(key + ".general"))
                .filter(key -> ELSEWHERE.matcher(messages.pattern(key)).find());

        assertEquals(Set.of(), found.collect(TextExceptions.SORTED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPastedMessageIsNotToldThatNoPasswordWasSent(Messages messages) {
        var sent = Pattern.compile("password was (not )?sent|so it was not sent|kein Passwort gesendet");

        var found = causes(messages)
                .filter(key -> !messages.has(key + ".general"))
                .filter(key -> sent.matcher(messages.pattern(key)).find());

        assertEquals(Set.of(), found.collect(TextExceptions.SORTED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aQuotedLabelIsALabel(Messages messages) {
        var labels = labels(messages);

        var found = messages.keys().stream()
                .filter(key ->
                        key.matches("(cause|clue|hint|settings|signin|test|address|searching|explain|repair)\\..*"))
                .flatMap(key -> QUOTED.matcher(messages.pattern(key)).results())
                .map(quote -> quote.group(1))
                .filter(quote -> !labels.contains(quote) && !quote.matches("\\{\\d}"));

        assertEquals(Set.of(), found.collect(TextExceptions.SORTED));
    }

    /** What a step quotes for the window is what a control there says, in each language. */
    @ParameterizedTest
    @MethodSource("allLanguages")
    void aQuotedLabelOfTheWindowIsALabel(Messages messages) {
        var labels = labels(messages);

        var found = messages.keys().stream()
                .filter(key -> key.matches("(cause|clue)\\..*\\.window|test\\.cancelled"))
                .flatMap(key -> ANY_QUOTES.matcher(messages.pattern(key)).results())
                .map(quote -> quote.group(1))
                .filter(quote -> !labels.contains(quote) && !quote.matches("\\{\\d}"));

        assertEquals(Set.of(), found.collect(TextExceptions.SORTED));
    }

    static List<Messages> allLanguages() {
        return Messages.LANGUAGES.stream().map(Messages::in).toList();
    }

    private static Set<String> labels(Messages messages) {
        var labels = new HashSet<String>(TextExceptions.of("label", messages.locale()));
        messages.keys().stream()
                .filter(key -> key.matches("(settings|signin|test|address|done|searching|card)\\..*"))
                .forEach(key -> labels.add(messages.pattern(key)));
        return labels;
    }

    private static Stream<String> causes(Messages messages) {
        return messages.keys().stream().filter(key -> key.startsWith("cause."));
    }
}
