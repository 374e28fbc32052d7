package org.mailwright.account.helppage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Qualifiers;

/** Decides which servers words about encryption are for that stand beside no port. */
final class EncryptionOwner {

    private final Context context;
    private final Drafts drafts;
    private final int column;
    private final int line;

    EncryptionOwner(Context context, Drafts drafts, int column, int line) {
        this.context = context;
        this.drafts = drafts;
        this.column = column;
        this.line = line;
    }

    void give(List<EncryptionWord> words, Qualifiers said) {
        boolean choices = words.size() > 2; // "none, SSL/TLS, STARTTLS": what a program offers
        if (context.other || words.isEmpty() || choices) return;
        var about = about(said);
        for (var draft : about) {
            if (EncryptionWord.replaces(draft.encryption, words)) {
                draft.encryption.clear();
                draft.secured(words, line);
                draft.touch(line);
            }
        }
        boolean general = said.protocols.isEmpty()
                && context.of(said.side()).isEmpty()
                && said.side().isEmpty();
        if (general && words.size() == 1) drafts.section.forEach(draft -> draft.secured(words, line));
        if (!about.isEmpty()) return;
        if (said.is(Meaning.SECURITY)) context.encryption = Optional.of(words.getFirst());
        said.protocols.forEach(protocol -> context.promised.put(protocol, words.getFirst()));
    }

    private Collection<ServerInText> about(Qualifiers said) {
        var protocols = said.protocols.isEmpty() ? context.of(said.side()) : said.protocols;
        if (!protocols.isEmpty()) return drafts.about(protocols, column);
        if (said.sides.size() == 2) return drafts.ofSection(column);
        return said.side()
                .<Collection<ServerInText>>map(side -> drafts.of(side, column))
                .orElseGet(() -> drafts.about(protocols, column));
    }
}
