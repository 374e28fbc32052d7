package org.mailwright.account.helppage;

import java.util.List;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Nearby;
import org.mailwright.account.helppage.line.PageLine;
import org.mailwright.account.helppage.line.Token;

/** How far the words for an example reach in a line: to the end of its brackets, of the sentence or of the cell. */
final class ExampleSpan {

    private final List<Token> tokens;
    /** The mark that ends it, or a blank. */
    private char end = ' ';

    ExampleSpan(List<Token> tokens, Context context, int line) {
        this.tokens = tokens;
        if (context.exampleLine == line) end = ')';
    }

    /** Whether the words being read are of an example. */
    boolean isOpen() {
        return end != ' ';
    }

    void begin(Nearby nearby, int at) {
        end = Token.isMark(nearby.before(1, at), '(') ? ')' : '.';
    }

    void mark(char sign) {
        if (sign == end || sign == '|') end = ' ';
    }

    /** Whether the line ends in the words for an example, so that it stands in the next one. */
    boolean goesOn() {
        boolean open = end == ')' && PageLine.endsIn(tokens, Meaning.EXAMPLE);
        return open
                || isOpen()
                        && tokens.size() > 1
                        && PageLine.has(tokens.subList(tokens.size() - 1, tokens.size()), Meaning.EXAMPLE);
    }
}
