package org.mailwright.account.helppage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mailwright.account.helppage.layout.LineSpacing;
import org.mailwright.account.helppage.line.Lexicon;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageText;

/** Reads the text of a help page. Threads may share one. */
public final class HelpPage {

    /** In characters. The longest help pages have a tenth of it. */
    public static final int MAX_LENGTH = 400_000;

    private final PageText text = new PageText(Lexicon.bundled());

    /** The result of reading a text. */
    public sealed interface Reading {

        /**
         * The servers of the page.
         *
         * @param servers in the order of the page, unencrypted ones last
         * @param passwords how many lines look as if a password were in them; none was kept
         */
        record Servers(List<PageServer> servers, int passwords) implements Reading {

            public Servers {
                servers = List.copyOf(servers);
            }
        }

        /**
         * No server is on the page.
         *
         * @param ports whether it at least names ports
         */
        record Nothing(boolean ports) implements Reading {}

        record TooLong() implements Reading {}
    }

    /**
     * The lines of a text by the numbers that its reading names, to be shown beside the values. Lines that speak of a
     * password are left out, since they may hold one.
     */
    public Map<Integer, String> quotable(String pasted) {
        var quotable = new HashMap<Integer, String>();
        if (pasted.length() > MAX_LENGTH) return quotable;
        var spacing = LineSpacing.of(PageText.shown(pasted));
        var shown = spacing.lines();
        var lines = text.lines(shown);
        for (var line : lines) quotable.put(spacing.pasted(line.number()), shown[line.number() - 1].strip());
        for (var line : lines) if (line.has(Meaning.PASSWORD)) quotable.remove(spacing.pasted(line.number()));
        return quotable;
    }

    public Reading read(String pasted) {
        if (pasted.length() > MAX_LENGTH) return new Reading.TooLong();
        var spacing = LineSpacing.of(PageText.shown(pasted));
        var page = new PageReader();
        page.read(text.lines(spacing.lines()));
        var servers = new Resolver(page)
                .servers().stream().map(server -> server.at(spacing::pasted)).toList();
        if (servers.isEmpty()) return new Reading.Nothing(!page.drafts.loose.isEmpty());
        return new Reading.Servers(servers, page.passwords);
    }
}
