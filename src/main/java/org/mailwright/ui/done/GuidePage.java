package org.mailwright.ui.done;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.model.TextDirection;
import org.mailwright.text.GuideWords;
import org.mailwright.text.Messages;

/** A guide as a page of HTML that the browser can print. */
record GuidePage(MailProgram program, Guide.Ready guide, Messages messages) {

    private static final String STYLE = """
            body { font: 11pt/1.5 system-ui, sans-serif; color: #16181d; background: #fff; max-width: 46em; margin: 2em auto }
            table { border-collapse: collapse; margin: .4em 0 .8em } th, td { text-align: start; padding: .15em 1.2em .15em 0 }
            th { font-weight: normal } td { font-weight: 600; overflow-wrap: anywhere } tr, li { break-inside: avoid }
            """;

    ExportedFile file() {
        return new ExportedFile(program.id() + ".html", "text/html", html());
    }

    private String html() {
        var words = new GuideWords(messages);
        var lines = new ArrayList<String>();
        lines.add("<!DOCTYPE html>");
        lines.add("<html " + TextDirection.htmlAttributes(messages.locale()) + "><head><meta charset=\"utf-8\">");
        var name = text(program.name(messages.locale()));
        lines.add("<title>" + name + "</title><style>\n" + STYLE + "</style></head><body>");
        lines.add("<h1>" + name + "</h1>");
        if (guide.byAddress()) lines.add("<p>" + text(words.byAddress(program)) + "</p>");
        words.first(program, guide).ifPresent(sentence -> lines.add("<p>" + text(sentence) + "</p>"));
        lines.add("<ol>");
        for (var step : guide.steps()) {
            lines.add("<li>" + text(words.of(step)));
            if (step instanceof GuideStep.Fill(var _, var entries)) table(entries, words, lines);
            lines.add("</li>");
        }
        lines.add("</ol>");
        if (!guide.noPlace().isEmpty()) {
            lines.add("<p>" + text(words.noPlace(program)) + "</p><ul>");
            for (var field : guide.noPlace()) lines.add("<li>" + text(words.of(field)) + "</li>");
            lines.add("</ul>");
        }
        for (var sentence : words.spellings(guide)) lines.add("<p>" + text(sentence) + "</p>");
        for (var sentence : words.provenance(program, guide)) lines.add("<p>" + text(sentence) + "</p>");
        lines.add("</body></html>");
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<GuideStep.Entry> entries, GuideWords words, List<String> lines) {
        lines.add("<table>");
        for (var entry : entries) {
            var label = text(words.label(entry));
            lines.add("<tr><th scope=\"row\">" + label + "</th><td><bdi>" + text(words.value(entry))
                    + "</bdi></td></tr>");
        }
        lines.add("</table>");
    }

    /** What HTML has no form for, such as a line separator in a user name, is shown as a blank. */
    private static String text(String text) {
        return HtmlEscape.write(text)
                .or(() -> HtmlEscape.write(text.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", " ")))
                .orElse("");
    }
}
