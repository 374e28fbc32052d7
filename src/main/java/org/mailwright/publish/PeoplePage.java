package org.mailwright.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.export.syntax.QrImage;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.TextDirection;

/**
 * A page that tells people how to set up their mail in each program, in one language. It stands alone: no script, nothing
 * from elsewhere, and nobody's address in it.
 */
final class PeoplePage {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse}
            th,td{text-align:start;padding:.3rem 1rem .3rem 0;border-bottom:1px solid #bbb;vertical-align:top}
            a{color:#0b57a4}.button{display:inline-block;padding:.6rem 1rem;border:1px solid #0b57a4;border-radius:.3rem}
            svg{display:block;background:#fff}@media(prefers-color-scheme:dark){body{color:#eee;background:#1c1c1c}a{color:#8ab8ff}.button{border-color:#8ab8ff}}
            @media print{body{color:#000;background:#fff;margin:0}}
            """;

    private final ExportWords words;
    private final Site site;
    private final boolean hasMobileconfig;
    private final StringBuilder html = new StringBuilder();

    PeoplePage(ExportWords words, Site site, boolean hasMobileconfig) {
        this.words = words;
        this.site = site;
        this.hasMobileconfig = hasMobileconfig;
    }

    /** The same page in another language. */
    record Link(String file, Locale language) {}

    String html(Publication publication, List<Link> others) {
        var settings = publication.settings();
        head(say("publish.page.title", publication.brand()), others);
        paragraph("publish.page.lead", site.domain().unicode());
        paragraph("publish.page.password");
        steps("publish.page.thunderbird", 3);
        steps("publish.page.thunderbird-android", 3);
        heading("publish.page.apple");
        if (hasMobileconfig) {
            var file = site.domain() + ".mobileconfig";
            html.append("<p><a class=\"button\" href=\"%s\">%s</a></p>\n"
                    .formatted(escaped(file), say("publish.page.apple.link")));
            list("publish.page.apple", 3);
        } else {
            paragraph("publish.page.apple.by-hand");
        }
        steps("publish.page.outlook", 3);
        heading("publish.page.by-hand");
        paragraph("publish.page.by-hand.lead");
        table(
                settings.incoming().stream().toList(),
                settings.outgoing().stream().toList(),
                settings.address().localPart());
        heading("publish.page.qr");
        paragraph("publish.page.qr.lead");
        html.append(svg())
                .append("<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(site.pageUrl()), escaped(site.pageUrl())));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(String title, List<Link> others) {
        html.append("<!DOCTYPE html>\n<html %s>\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(TextDirection.htmlAttributes(words.locale())));
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n".formatted(title, STYLE));
        if (!others.isEmpty()) {
            var links = new ArrayList<String>();
            for (var other : others) {
                var tag = other.language().toLanguageTag();
                links.add("<a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a>"
                        .formatted(
                                other.file(),
                                tag,
                                tag,
                                escaped(other.language().getDisplayLanguage(other.language()))));
            }
            html.append("<nav><p>%s</p></nav>\n".formatted(String.join(" · ", links)));
        }
        html.append("<main>\n<h1>%s</h1>\n".formatted(title));
    }

    private void heading(String key) {
        html.append("<h2>%s</h2>\n".formatted(say(key)));
    }

    private void paragraph(String key, Object... values) {
        html.append("<p>%s</p>\n".formatted(say(key, values)));
    }

    private void steps(String key, int count) {
        heading(key);
        list(key, count);
    }

    private void list(String key, int count) {
        html.append("<ol>\n");
        for (int step = 1; step <= count; step++) html.append("<li>%s</li>\n".formatted(say(key + "." + step)));
        html.append("</ol>\n");
    }

    private void table(List<ServerSettings> incoming, List<ServerSettings> outgoing, String nobody) {
        html.append("<table>\n");
        for (var server : Stream.concat(incoming.stream(), outgoing.stream()).toList()) {
            var side = incoming.contains(server) ? "publish.page.incoming" : "publish.page.outgoing";
            html.append("<tr><th colspan=\"2\" scope=\"rowgroup\">%s</th></tr>\n"
                    .formatted(say(side, server.protocol().name())));
            row("publish.page.host", server.endpoint().host());
            row("publish.page.port", Integer.toString(server.endpoint().port()));
            row("publish.page.encryption", words.get(encryption(server.encryption())));
            if (server.needsLogin()) {
                boolean local = server.username().equals(nobody);
                row(
                        "publish.page.username",
                        words.get(local ? "publish.page.username.local" : "publish.page.username.address"));
            } else {
                row("publish.page.username", words.get("publish.page.username.none"));
            }
        }
        html.append("</table>\n");
    }

    private void row(String key, String value) {
        html.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(say(key), escaped(value)));
    }

    private static String encryption(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "publish.page.encryption.tls";
            case STARTTLS -> "publish.page.encryption.starttls";
            case NONE -> "publish.page.encryption.none";
        };
    }

    /** The code of the page's address, without the XML declaration. */
    private String svg() {
        return QrImage.of(site.pageUrl()).svg().replaceFirst("^<\\?xml[^>]*>\\s*", "");
    }

    private String say(String key, Object... values) {
        return escaped(words.get(key, values));
    }

    /** A brand with characters that HTML cannot hold is shown without them. */
    private static String escaped(String text) {
        return Optional.of(text)
                .flatMap(HtmlEscape::write)
                .or(() -> HtmlEscape.write(text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")))
                .orElse("");
    }
}
