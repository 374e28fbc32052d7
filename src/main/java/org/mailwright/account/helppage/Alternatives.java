package org.mailwright.account.helppage;

import java.util.List;
import java.util.Set;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;

/**
 * A server, behind which "or" may name another one for the same.
 *
 * @param end the index of its last token
 */
record Alternatives(int end, Set<Protocol> protocols) {

    private static final Set<String> OR = Set.of(
            "or oder bzw ou o oppure of lub albo nebo eller tai vagy sau ili или або veya η 或者 或 または 또는".split(" "));

    Alternatives {
        protocols = Set.copyOf(protocols);
    }

    /** Whether the token at the index is the other server. */
    boolean follows(List<Token> tokens, int at) {
        return end >= 0 && at - end == 2 && isOr(tokens, end + 1);
    }

    static boolean isOr(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) return false;
        var token = tokens.get(at);
        return token instanceof Token.Word(var word) && OR.contains(word) || Token.is(token, Meaning.ALSO);
    }
}
