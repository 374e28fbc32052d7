package org.mailwright.build;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import static java.util.stream.Collectors.joining;

/** Fills a manual page, written in mdoc(7), with the commands and options of the program. */
final class ManPage {

    private static final int WIDTH = 80;

    private ManPage() {}

    /**
     * The page.
     *
     * @param template with lines that name what to put there: @COMMANDS@, @OPTIONS@ and the words of {@code facts}
     * @param verbs the program first, in the page's language
     */
    static String of(String template, List<Verb> verbs, Map<String, String> facts) {
        var common = verbs.getFirst().options();
        var page = template.replace(
                        "@COMMANDS@\n",
                        verbs.stream()
                                .skip(1)
                                .map(verb -> command(verb, common))
                                .collect(joining()))
                .replace("@OPTIONS@\n", options(common));
        for (var fact : facts.entrySet()) page = page.replace("@" + fact.getKey() + "@", fact.getValue());
        return ascii(page).lines().map(ManPage::folded).collect(joining());
    }

    private static String command(Verb verb, List<Verb.Option> common) {
        var known = common.stream().map(Verb.Option::longName).toList();
        var own = verb.options().stream()
                .filter(option -> !known.contains(option.longName()))
                .toList();
        var head = ".It Ic mailwright " + verb.path() + arguments(verb) + "\n" + text(verb.help());
        return own.isEmpty() ? head : head + ".Bl -tag -width Ds\n" + options(own) + ".El\n";
    }

    private static String arguments(Verb verb) {
        var arguments =
                verb.synopsis().replaceFirst("^mailwright " + verb.path(), "").strip();
        return arguments.isEmpty() ? "" : " Ar \"" + escaped(arguments) + "\"";
    }

    private static String options(List<Verb.Option> options) {
        return options.stream().map(ManPage::option).collect(joining());
    }

    private static String option(Verb.Option option) {
        var names =
                option.names().stream().map(name -> "Fl " + name.substring(1)).collect(joining(" , "));
        return ".It " + names + (option.takesValue() ? " Ar " + quoted(option.label()) : "") + "\n"
                + text(sentence(option.help()));
    }

    private static String sentence(String help) {
        boolean ideographs = help.codePoints().anyMatch(Character::isIdeographic);
        var stop = help.matches("(?s).*[.。]") ? "" : ideographs ? "。" : ".";
        return help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1) + stop;
    }

    /** A sentence on each line, as manuals are written, and a macro between paragraphs. */
    private static String text(String paragraphs) {
        return paragraphs.lines().map(ManPage::lines).collect(joining(".Pp\n"));
    }

    private static String lines(String paragraph) {
        return paragraph
                .replaceAll("(?<=[a-z)\"][.?:]) +(?=[\\p{Lu}\"„])", "\n")
                .lines()
                .map(line -> escaped(line).replaceFirst("^(?=[.'])", "\\\\&") + "\n")
                .collect(joining());
    }

    /** Lines of text break where they like; those of macros must not. */
    private static String folded(String line) {
        int end = line.lastIndexOf(' ', WIDTH);
        if (line.length() <= WIDTH || line.startsWith(".") || end < 0) return line + "\n";
        return line.substring(0, end) + "\n" + folded(line.substring(end + 1).replaceFirst("^(?=[.'])", "\\\\&"));
    }

    private static String quoted(String word) {
        return "\"" + escaped(word) + "\"";
    }

    /** Quotation marks end a macro's argument, and two hyphens are to be copied as they stand. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("\"", "\\(dq").replace("--", "\\-\\-");
    }

    /** Old formatters know letters beyond ASCII by their code only. */
    private static String ascii(String page) {
        var ascii = new StringBuilder(page.length());
        page.codePoints().forEach(letter -> {
            if (letter < 0x80) ascii.appendCodePoint(letter);
            else ascii.append(String.format(Locale.ROOT, "\\[u%04X]", letter));
        });
        return ascii.toString();
    }
}
