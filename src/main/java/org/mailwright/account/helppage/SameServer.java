package org.mailwright.account.helppage;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Qualifiers;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** "Outgoing server: the same as the incoming one". */
record SameServer(List<Token> tokens, Context context, int line) {

    /** The last server for reading, where the word at the index says that it is the one for sending, too. */
    Optional<HostName> host(int at, Qualifiers said, Drafts drafts, int column) {
        boolean above = context.labelAbove(line).contains(Meaning.SERVER);
        boolean asked =
                above || said.is(Meaning.SERVER) && (said.label || PageLine.words(tokens) <= CellReader.LABEL_WORDS);
        var side = said.side().or(() -> column > 0 || above ? context.side : Optional.empty());
        boolean outgoing = side.equals(Optional.of(Side.OUTGOING)) || said.protocols.contains(Protocol.SMTP);
        if (!asked || !outgoing || PageLine.hasHost(tokens) || PageLine.has(tokens.subList(0, at), Meaning.AUTH))
            return Optional.empty();
        return drafts.all.reversed().stream()
                .filter(draft -> draft.side.equals(Optional.of(Side.INCOMING)))
                .findFirst()
                .map(draft -> draft.host);
    }
}
