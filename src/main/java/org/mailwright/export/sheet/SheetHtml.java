package org.mailwright.export.sheet;

import java.util.Locale;
import org.mailwright.export.sheet.SheetContent.Notes;
import org.mailwright.export.sheet.SheetContent.Row;
import org.mailwright.export.sheet.SheetContent.Section;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.model.TextDirection;

/** The sheet as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. */
final class SheetHtml {

    private static final String STYLE = """
            @page { size: A4; margin: 16mm }
            body { font: 11pt/1.4 system-ui, sans-serif; color: #16181d; background: #fff; max-width: 46em; margin: 2em auto;
              padding: 0 1em }
            h1 { font-size: 1.5em; margin: 0; overflow-wrap: anywhere }
            h2 { font-size: 1.05em; margin: 1.3em 0 .3em; border-bottom: 1px solid #858c9f }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: start; vertical-align: top; padding: .2em 0; overflow-wrap: anywhere }
            th { font-weight: normal; color: #4d5363; width: 13em; padding-inline-end: 1em }
            td bdi { font-weight: 600 }
            small { display: block; color: #4d5363 }
            .line { border-bottom: 1px solid #16181d; height: 1.4em }
            .code { display: flex; gap: 1.5em; align-items: center; break-inside: avoid; margin-top: 1.3em }
            .code svg { flex: none; background: #fff }
            footer { margin-top: 1.5em; color: #4d5363; font-size: .9em }
            @media print { body { margin: 0; max-width: none } }
            """;

    private final StringBuilder html = new StringBuilder();

    private SheetHtml() {}

    /** The page; every text has to be sayable in HTML. */
    static String of(SheetContent content, String language) {
        return new SheetHtml().page(content, language);
    }

    private String page(SheetContent content, String language) {
        html.append("<!DOCTYPE html>\n<html ")
                .append(TextDirection.htmlAttributes(Locale.forLanguageTag(language)))
                .append(">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        element("title", content.title());
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", content.title());
        element("p", content.lead());
        content.sections().forEach(this::section);
        content.notes().forEach(this::notes);
        content.code().ifPresent(this::code);
        html.append("<footer>").append(text(content.foot())).append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void section(Section section) {
        element("h2", section.heading());
        html.append("<table>\n");
        section.rows().forEach(this::row);
        html.append("</table>\n");
    }

    private void row(Row row) {
        html.append("<tr><th scope=\"row\">").append(text(row.label())).append("</th><td>");
        if (row.value().isEmpty()) html.append("<div class=\"line\"></div>");
        else html.append("<bdi>").append(text(row.value())).append("</bdi>");
        if (!row.note().isEmpty())
            html.append("<small>").append(text(row.note())).append("</small>");
        html.append("</td></tr>\n");
    }

    private void notes(Notes notes) {
        if (!notes.heading().isEmpty()) element("h2", notes.heading());
        html.append("<ul>\n");
        notes.lines().forEach(line -> element("li", line));
        html.append("</ul>\n");
    }

    private void code(SheetContent.Code code) {
        var svg = code.image().svg();
        html.append("<div class=\"code\">\n").append(svg.substring(svg.indexOf("<svg")));
        element("p", code.caption());
        html.append("</div>\n");
    }

    private void element(String name, String content) {
        html.append('<').append(name).append('>').append(text(content));
        html.append("</").append(name).append(">\n");
    }

    private static String text(String text) {
        return HtmlEscape.write(text).orElseThrow(() -> new IllegalArgumentException("HTML cannot say this"));
    }
}
