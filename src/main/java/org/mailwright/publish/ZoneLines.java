package org.mailwright.publish;

import java.util.List;
import org.mailwright.export.ExportWords;

/** The lines for a domain's zone file: the hosts of the web server, and what the formats add. */
final class ZoneLines {

    private static final int TTL = 3600;

    private final ExportWords words;
    private final Site site;

    ZoneLines(ExportWords words, Site site) {
        this.words = words;
        this.site = site;
    }

    /** @param parts lines that exporters wrote */
    String text(List<String> parts) {
        var text = new StringBuilder();
        text.append("; ").append(words.get("publish.zone.hosts")).append('\n');
        for (var host : site.hosts()) {
            text.append("%s. %d IN CNAME %s.\n".formatted(host, TTL, site.web()));
        }
        parts.forEach(text::append);
        return text.toString();
    }
}
