package org.mailwright.practice.imap;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a command, read from left to right. */
final class ImapCommand {

    private final List<ImapValue> values;
    private int next;

    ImapCommand(List<ImapValue> values) {
        this.values = List.copyOf(values);
    }

    boolean isEmpty() {
        return next == values.size();
    }

    ImapValue value() throws ImapError {
        if (isEmpty()) throw ImapError.bad("An argument is missing");
        return values.get(next++);
    }

    ImapValue.Text text() throws ImapError {
        if (value() instanceof ImapValue.Text text) return text;
        throw ImapError.bad("A list stands where a word should");
    }

    /** A word of the protocol, in upper case. */
    String word() throws ImapError {
        return text().upper();
    }

    /** The next argument where it is a list, and nothing consumed where it is not. */
    boolean isGroupNext() {
        return !isEmpty() && values.get(next) instanceof ImapValue.Group;
    }

    /** The words of a list, or of one word that stands for a list of one. */
    List<String> words() throws ImapError {
        var value = value();
        var inner = value instanceof ImapValue.Group group ? group.values() : List.of(value);
        var words = new ArrayList<String>();
        for (var each : inner) {
            if (!(each instanceof ImapValue.Text text)) throw ImapError.bad("A list within a list");
            words.add(text.octets());
        }
        return words;
    }

    void end() throws ImapError {
        if (!isEmpty()) throw ImapError.bad("Too many arguments");
    }
}
