package org.mailwright.account.helppage.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser would show of HTML that was pasted as text: a line per block, a tab between cells. Linear time. */
public final class ShownText {

    private static final Pattern MARKUP = Pattern.compile(
            "</?(html|body|table|tr|td|div|p|ul|ol|li|dl|dt|span|h[1-6]|br|section|article)\\b[^<>]{0,2000}>",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "em", "strong", "span", "code", "font", "small", "sup", "sub", "mark", "kbd", "tt",
            "label", "abbr", "wbr", "bdi", "s", "img");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("rsquo", "’"),
            Map.entry("shy", ""));

    /** In characters. */
    private static final int LONGEST_ENTITY = 10;

    /** They hold nothing, and have no end. */
    private static final Set<String> EMPTY = Set.of("br", "hr", "input", "meta", "link", "col", "base");

    private static final Set<String> KEPT_IN_ROWS = Set.of("p", "div", "br", "center", "tbody", "thead");

    private final String html;
    private final StringBuilder shown = new StringBuilder();
    /** Whether a row of a table is open, whose paragraphs stay in one line. */
    private boolean inRow;
    /** Whether the next cell is the first of its row, before which no tab belongs. */
    private boolean first;
    /** How many blocks are open. Outside of all of them a line is a line, as in Markdown with some HTML in it. */
    private int open;

    private ShownText(String html) {
        this.html = html;
    }

    /** Whether the text is full of tags: one alone may be a placeholder such as {@code <p>}. */
    public static boolean isHtml(String text) {
        var matcher = MARKUP.matcher(text);
        return matcher.results().limit(2).count() == 2;
    }

    public static String shown(String html) {
        return new ShownText(html).shown();
    }

    private String shown() {
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<') i = tag(i);
            else if (c == '&') i = entity(i);
            else {
                shown.append(c == '\t' || (c == '\n' || c == '\r') && open > 0 ? ' ' : c);
                i++;
            }
        }
        return shown.toString();
    }

    /** Returns where to go on. */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) return after("-->", at + 4);
        int end = at + 1;
        boolean closing = end < html.length() && html.charAt(end) == '/';
        if (closing) end++;
        int start = end;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) end++;
        var name = html.substring(start, end).toLowerCase(Locale.ROOT);
        if (name.isEmpty() && (end == html.length() || html.charAt(end) != '!')) {
            shown.append('<');
            return at + 1;
        }
        if (!closing && (name.equals("script") || name.equals("style"))) return after("</" + name, end);
        if (name.equals("tr")) inRow = first = !closing;
        if (name.equals("table")) inRow = false;
        shown.append(blank(name, closing));
        return after(">", end);
    }

    private String blank(String name, boolean closing) {
        if (CELLS.contains(name)) return closing ? " " : beforeCell();
        if (INLINE.contains(name)) return "";
        if (!EMPTY.contains(name)) open = closing ? Math.max(0, open - 1) : open + 1;
        return inRow && KEPT_IN_ROWS.contains(name) ? " " : "\n";
    }

    private String beforeCell() {
        boolean tab = !first;
        first = false;
        return tab ? "\t" : "";
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private int entity(int at) {
        int end = at + 1;
        while (end < html.length() && end - at < LONGEST_ENTITY && html.charAt(end) != ';') end++;
        if (end == html.length() || html.charAt(end) != ';') {
            shown.append('&');
            return at + 1;
        }
        var name = html.substring(at + 1, end);
        if (name.startsWith("#")) shown.appendCodePoint(number(name.substring(1)));
        else shown.append(ENTITIES.getOrDefault(name, " "));
        return end + 1;
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return Character.isValidCodePoint(code) && code > 31 ? code : ' ';
        } catch (NumberFormatException e) {
            return ' ';
        }
    }
}
