package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that is read rightly stays so where a browser, a mail or an editor gave it another form. */
class SamePageTest {

    private static final Pattern HOST =
            Pattern.compile("(?<![\\w@./-])(?:[a-z0-9-]+\\.){1,4}[a-z]{2,}(?![\\w@./-]|\\.\\w)");

    private static final Pattern ALONE = Pattern.compile("(?m)(?<=[ \t])" + HOST + "(?=[ \t]|$)");

    /** In characters, of a mail. */
    private static final int WIDTH = 72;

    /** A label and its value, alone in their line. */
    private static final Pattern LABEL = Pattern.compile("(?m)^([^\\t|:=<>{}\"*\\n]{2,40}?) ?: +([^\\t|\\n]{1,60})$");

    private static final Pattern NEXT_LABEL =
            Pattern.compile("(?<=(?m:^)[^\\n]{1,60})\n(?=[^\\n:]{2,40}: [^\\n]{1,60}(?:\n|$))");

    private static final Map<String, UnaryOperator<String>> FORMS = forms();

    private static Map<String, UnaryOperator<String>> forms() {
        var forms = new LinkedHashMap<String, UnaryOperator<String>>();
        forms.put("line ends of Windows", page -> page.replace("\n", "\r\n"));
        forms.put("indented", page -> lines(page, line -> "    " + line));
        forms.put("quoted in a mail", page -> lines(page, line -> "> " + line));
        forms.put("blanks at the end", page -> lines(page, line -> line + "  "));
        forms.put("bullets", page -> isPlain(page) ? lines(page, line -> "• " + line) : page);
        forms.put("steps", page -> isPlain(page) && !page.matches("(?s).*(^|\n)\\d.*") ? numbered(page) : page);
        forms.put(
                "names in capitals",
                page -> HOST.matcher(page).replaceAll(name -> name.group().toUpperCase(Locale.ROOT)));
        forms.put("a blank before colons", page -> page.replaceAll("(?m)(\\w): ", "$1 : "));
        forms.put("a blank line behind each", page -> page.replace("\n", "\n\n"));
        forms.put("cells below each other", page -> page.replace("\t", "\n\t\n"));
        forms.put(
                "names in quotes",
                page -> page.contains("\"") ? page : ALONE.matcher(page).replaceAll("\"$0\""));
        forms.put("dashes behind labels", page -> LABEL.matcher(page).replaceAll("$1 – $2"));
        forms.put("arrows behind labels", page -> LABEL.matcher(page).replaceAll("$1 → $2"));
        forms.put("wrapped", page -> lines(page, SamePageTest::wrapped));
        forms.put(
                "labels in one line",
                page -> isPlain(page) ? NEXT_LABEL.matcher(page).replaceAll(", ") : page);
        forms.put("bold labels", page -> LABEL.matcher(page).replaceAll("**$1:** $2"));
        forms.put("a table with bars", page -> lines(page, SamePageTest::bars));
        forms.put(
                "lines of HTML", page -> page.contains("\t") ? page : html(page).replace("\n", "<br/>\n"));
        forms.put(
                "a table of HTML",
                page -> page.contains("\t") ? "<div>" + lines(html(page), SamePageTest::row) + "</div>" : page);
        forms.put(
                "between navigation",
                page -> "Skip to content\nHome\nSupport\n\n" + page
                        + "\n\nWas this article helpful? Yes No\n© 2024 Example Ltd.\nPhone: +1 555 0100\n");
        return forms;
    }

    /** A page that has one or two lines that are wrapped, and one of which a label became a part of a sentence. */
    private static final Map<String, Set<String>> LEFT = Map.of(
            "wrapped", Set.of("mcdomain-de", "onlinehosting-it", "km0-outlook-de", "polytechnique-netscape-fr"),
            "labels in one line", Set.of("exetel-en", "onlinehosting-it"));

    static Stream<PageCase> pages() {
        return Stream.of("tuned", "measured11", "measured24", "measured26")
                .flatMap(folder -> PageCase.all(folder).stream())
                .filter(page -> !page.text().contains("</")
                        && page.missing(page.found()).isEmpty()
                        && page.invented(page.found()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anotherFormTellsTheSameServers(PageCase page) {
        FORMS.forEach((form, change) -> {
            if (LEFT.getOrDefault(form, Set.of()).contains(page.name())) return;
            var changed = new PageCase(page.name(), page.language(), page.wanted(), change.apply(page.text()));
            var found = changed.found();

            assertThat(changed.missing(found)).as(form).isEmpty();
            assertThat(changed.invented(found)).as(form).isEmpty();
        });
    }

    private static String lines(String page, UnaryOperator<String> change) {
        return Stream.of(page.split("\n", -1))
                .map(line -> line.isBlank() ? line : change.apply(line))
                .collect(Collectors.joining("\n"));
    }

    /** Whether nothing but lines gives the page its form. */
    private static boolean isPlain(String page) {
        return Stream.of("\t", "|", "<", "{", "  ").noneMatch(page::contains);
    }

    private static String numbered(String page) {
        var step = new AtomicInteger();
        return lines(page, line -> step.incrementAndGet() + ". " + line);
    }

    private static String wrapped(String line) {
        int blank = line.length() > WIDTH ? line.lastIndexOf(' ', WIDTH) : -1;
        if (blank < 1 || line.contains("\t") || line.contains("|")) return line;
        return line.substring(0, blank) + "\n" + wrapped(line.substring(blank + 1));
    }

    private static String bars(String line) {
        return line.contains("\t") && !line.contains("|") ? "| " + line.replace("\t", " | ") + " |" : line;
    }

    private static String row(String line) {
        if (!line.contains("\t")) return "<p>" + line + "</p>";
        return "<tr><td>" + line.replace("\t", "</td><td>") + "</td></tr>";
    }

    private static String html(String page) {
        return page.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
