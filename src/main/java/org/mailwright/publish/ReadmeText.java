package org.mailwright.publish;

import java.util.List;
import org.mailwright.export.ExportWords;

/** Says what to do with a published folder, in order, in Markdown. */
final class ReadmeText {

    private final ExportWords words;

    ReadmeText(ExportWords words) {
        this.words = words;
    }

    String text(List<Site> sites) {
        var text = new StringBuilder();
        text.append("# ").append(words.get("publish.readme.title")).append("\n\n");
        text.append(words.get("publish.readme.lead")).append("\n\n");
        text.append("1. ")
                .append(words.get("publish.readme.copy", sites.getFirst().root()))
                .append('\n');
        text.append("2. ").append(words.get("publish.readme.zone")).append('\n');
        text.append("3. ").append(words.get("publish.readme.certificate")).append('\n');
        text.append("4. ").append(words.get("publish.readme.server")).append('\n');
        text.append("5. ").append(words.get("publish.readme.own")).append('\n');
        text.append("6. ").append(words.get("publish.readme.check")).append('\n');
        text.append("7. ").append(words.get("publish.readme.tell")).append("\n\n");
        for (var site : sites) {
            text.append("## ").append(site.domain()).append("\n\n```\n");
            text.append("mailwright publish --check ").append(site.domain()).append('\n');
            text.append("mailwright detect user@").append(site.domain()).append("\n```\n\n");
            text.append(words.get("publish.readme.hosts", String.join(", ", site.hosts())))
                    .append("\n\n");
            text.append(words.get("publish.readme.page", site.pageUrl())).append("\n\n");
        }
        text.append(words.get("publish.readme.outlook")).append('\n');
        return text.toString();
    }
}
