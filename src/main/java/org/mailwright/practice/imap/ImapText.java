package org.mailwright.practice.imap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes strings as IMAP has them, octets as the characters 0 to 255. */
final class ImapText {

    private ImapText() {}

    /** Quoted where that is allowed, else a literal. */
    static String string(String text) {
        var plain = text.chars().allMatch(c -> c >= ' ' && c < 127);
        return plain ? '"' + text.replaceAll("[\\\\\"]", "\\\\$0") + '"' : literal(text);
    }

    static String string(Optional<String> text) {
        return text.map(ImapText::string).orElse("NIL");
    }

    static String literal(String text) {
        return "{" + text.length() + "}\r\n" + text;
    }

    static String group(List<String> values) {
        return values.stream().collect(Collectors.joining(" ", "(", ")"));
    }
}
