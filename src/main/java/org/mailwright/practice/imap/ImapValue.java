package org.mailwright.practice.imap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An argument of an IMAP command (RFC 3501, section 4). */
sealed interface ImapValue {

    /**
     * An atom, a quoted string or a literal.
     *
     * @param octets as the characters 0 to 255
     */
    record Text(String octets) implements ImapValue {

        /** For words of the protocol, which may come in any case. */
        String upper() {
            return octets.toUpperCase(Locale.ROOT);
        }

        /** For what a person typed. */
        String utf8() {
            return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    /** A parenthesised list. */
    record Group(List<ImapValue> values) implements ImapValue {}
}
