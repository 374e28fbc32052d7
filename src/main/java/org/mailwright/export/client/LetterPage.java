package org.mailwright.export.client;

import java.util.Locale;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.model.TextDirection;

/** A letter as a page to print. It loads nothing. */
final class LetterPage {

    private static final String STYLE = "@page { size: A4; margin: 20mm }"
            + " body { font: 11pt/1.4 sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }"
            + " h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin: 1.2em 0 .3em }"
            + " table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #888; padding: .3em .6em; text-align: start }"
            + " th { width: 12em; font-weight: normal; background: #eee } td { font-family: monospace; overflow-wrap: anywhere }";

    private LetterPage() {}

    static String of(Letter letter, String language) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html "
                + TextDirection.htmlAttributes(Locale.forLanguageTag(language)) + ">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.append("<title>").append(escaped(letter.title())).append("</title>\n");
        page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        page.append("<h1>").append(escaped(letter.title())).append("</h1>\n");
        for (var text : letter.before()) paragraph(page, text);
        for (var section : letter.sections()) section(page, section);
        for (var text : letter.after()) paragraph(page, text);
        return page.append("</body>\n</html>\n").toString();
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static void section(StringBuilder page, Letter.Section section) {
        page.append("<h2>").append(escaped(section.title())).append("</h2>\n<table>\n");
        for (var line : section.lines()) {
            page.append("<tr><th scope=\"row\">").append(escaped(line.label())).append("</th><td><bdi>");
            page.append(escaped(line.value())).append("</bdi></td></tr>\n");
        }
        page.append("</table>\n");
    }

    /** The account's texts have been looked at, and an organisation's are one line. */
    private static String escaped(String text) {
        return HtmlEscape.write(text.replaceAll("\\p{Cntrl}+", " ")).orElse("");
    }
}
