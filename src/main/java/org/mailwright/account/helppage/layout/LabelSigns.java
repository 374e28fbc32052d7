package org.mailwright.account.helppage.layout;

import java.util.regex.Pattern;

/** Writes a line's labels as most pages do: a colon behind each, and a line for each with its value. */
final class LabelSigns {

    /** In place of a colon, before a value that is one word. */
    private static final Pattern DASH = Pattern.compile(
            "^(\\s{0,20}+(?:[-*\u2022]\\s++)?(?:[^:=|\\t,;.\\d\u2192]|(?<=(?i:pop))3){2,40}?) +(?:[-\u2013\u2014]{1,2}|\u2192) +(?=\\S{1,100}+$)");

    /** Between a value and the next label in a line: "Server: mail.example.com, Port: 993 Security: SSL". */
    private static final Pattern NEXT = Pattern.compile("(?:\\s?[,;/]\\s++(?=(?:[-\u2022]\\s)?\\p{L})"
            + "|(?<=[\\w-]\\.\\w{2,12}|[ (]\\d{2,5}|[ /](?:SSL|TLS)|STARTTLS|\\))\\s++(?=[-\u2022]\\s|\\p{Lu}))"
            + "(?=(?:[-\u2022]\\s)?\\p{L}[^,;:.]{1,40}+:\\s)");

    private LabelSigns() {}

    static String spoken(String line) {
        boolean sign = line.contains(" -") || line.chars().anyMatch(c -> c > 0x2000);
        var text = sign ? DASH.matcher(line).replaceFirst("$1: ") : line;
        boolean row = text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
        boolean several = !row
                && text.contains(": ")
                && NEXT.matcher(text).results().limit(2).count() == 2;
        return several && !ReportedLine.is(text) ? NEXT.matcher(text).replaceAll("\n") : text;
    }
}
