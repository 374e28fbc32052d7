package org.mailwright.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A failure in the order in which people need it: what is wrong, what to do now, why, who can fix it, and what the server
 * replied.
 *
 * @param steps what to do now, one to three acts
 * @param server its name and port, as a line
 */
public record FailureText(Advice advice, List<String> steps, Optional<Reply> reply, Optional<String> server) {

    private static final int MOST_STEPS = 3;

    /**
     * A server's own words.
     *
     * @param caution says that they may be anybody's, if the server had not yet proved its name
     */
    public record Reply(String words, Optional<String> caution) {}

    /**
     * A part of the text with its name.
     *
     * @param name empty for a part that needs none
     */
    public record Part(String name, String text) {}

    public FailureText {
        steps = List.copyOf(steps);
    }

    /** A failure of which no server's reply is known. */
    public static FailureText of(Advice advice) {
        return new FailureText(advice, advice.steps(), Optional.empty(), Optional.empty());
    }

    public String title() {
        return advice.title();
    }

    /** The same with another first step, which leaves room for two of the others. */
    public FailureText beginningWith(String step) {
        var all =
                Stream.concat(Stream.of(step), steps.stream()).limit(MOST_STEPS).toList();
        return new FailureText(advice, all, reply, server);
    }

    /** The same with other words for the first step. */
    public FailureText withFirst(String step) {
        var all = Stream.concat(Stream.of(step), steps.stream().skip(1)).toList();
        return new FailureText(advice, all, reply, server);
    }

    /** The same with one step only, if it is known to suffice. */
    public FailureText withOnly(String step) {
        return new FailureText(advice, List.of(step), reply, server);
    }

    /** The steps with their numbers; a single step has none. */
    public List<String> numbered() {
        if (steps.size() < 2) return steps;
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                .toList();
    }

    /** What a screen reader says first: what is wrong, and what to do. */
    public String spoken() {
        return String.join(
                "\n", Stream.concat(Stream.of(title()), numbered().stream()).toList());
    }

    /** What follows the title, for a terminal and a report; a text may have several lines. */
    public List<Part> parts(Messages messages) {
        var links = advice.links().stream().map(Object::toString).toList();
        return Stream.of(
                        new Part(messages.get("card.steps"), String.join("\n", numbered())),
                        new Part("", String.join("\n", links)),
                        new Part(messages.get("card.why"), advice.happened()),
                        new Part("", advice.who()),
                        new Part("", advice.helpDesk().orElse("")),
                        new Part(
                                messages.get("card.reply"),
                                reply.map(FailureText::quoted).orElse("")),
                        new Part(messages.get("card.server"), server.orElse("")))
                .filter(part -> !part.text().isBlank())
                .toList();
    }

    /** The names of all parts, which a report lines up. */
    public static List<String> names(Messages messages) {
        return Stream.of("card.steps", "card.why", "card.reply", "card.server")
                .map(messages::get)
                .toList();
    }

    private static String quoted(Reply reply) {
        return Stream.concat(Stream.of(reply.words()), reply.caution().stream())
                .reduce((words, caution) -> words + "\n" + caution)
                .orElseThrow();
    }
}
