package org.mailwright.account.helppage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives words about encryption without a port to the servers that the line, or else the lines above, are about. */
record WordOwner(Context context, Drafts drafts, int column, int line) {

    void take(List<EncryptionWord> words, Qualifiers said) {
        if (context.other || words.isEmpty()) return;
        var about = about(said);
        for (var draft : about) {
            if (draft.encryption.isEmpty() || words.contains(EncryptionWord.NONE)) {
                draft.encryption.clear();
                draft.encryption.addAll(words);
                draft.encryptionLine = line;
                draft.touch(line);
            }
        }
        boolean label = said.protocols.isEmpty()
                && context.of(said.side()).isEmpty()
                && said.side().isEmpty()
                && said.label
                && said.is(Meaning.SECURITY);
        if (label && words.size() == 1) drafts.secured(words.getFirst(), line);
        if (about.isEmpty() && said.is(Meaning.SECURITY)) context.encryption = Optional.of(words.getFirst());
    }

    private Collection<ServerInText> about(Qualifiers said) {
        var protocols = said.protocols.isEmpty() ? context.of(said.side()) : said.protocols;
        if (!protocols.isEmpty()) return drafts.about(protocols, column);
        if (said.sides.size() == 2) return drafts.ofSection(column);
        return said.side().isPresent() ? drafts.of(said.side().get(), column) : drafts.about(protocols, column);
    }
}
