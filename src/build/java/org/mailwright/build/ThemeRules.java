package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.CssParser;

/**
 * Leaves out of a theme's style sheets the rules for controls that the program does not use: three of five. JavaFX reads all of a
 * sheet before the first window, and asks for each node which of its rules fit.
 *
 * <p>usage: ThemeRules JAR SHEETS UNUSED, a jar, the pattern of its sheets' names, and a file of those controls' style classes
 */
record ThemeRules(Set<String> unused) {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    public static void main(String[] args) throws IOException {
        var rules = new ThemeRules(Set.copyOf(Files.readAllLines(Path.of(args[2]))));
        StyleSheets.compile(Path.of(args[0]), args[1], rules::used);
    }

    /**
     * The sheet without comments, and without the selectors that name one of the controls.
     *
     * @throws IllegalArgumentException if JavaFX reads another number of rules in it than there are
     */
    String used(String sheet) {
        var text = COMMENT.matcher(sheet).replaceAll("");
        var left = RULE.matcher(text).replaceAll(rule -> Matcher.quoteReplacement(used(rule)));
        check(text);
        check(left);
        return left;
    }

    private String used(MatchResult rule) {
        var selectors = Arrays.stream(rule.group(1).split(","))
                .filter(each -> STYLE_CLASS.matcher(each).results().noneMatch(name -> unused.contains(name.group(1))))
                .collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + rule.group(2);
    }

    private static void check(String text) {
        long there = RULE.matcher(text).results().count();
        int read = new CssParser().parse(text).getRules().size();
        if (read != there) throw new IllegalArgumentException(read + " rules are read, of " + there);
    }
}
