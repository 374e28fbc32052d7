package org.mailwright.export.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name and an address as one mailbox (RFC 5322, section 3.4), for programs that put it into a From field. Names of plain
 * words stay readable in any script; other ASCII goes between quotes; quotes, angle brackets and whatever mixes signs
 * with letters beyond ASCII become encoded words (RFC 2047), which no program mistakes for anything else.
 */
public final class MailboxText {

    /** Atext, and letters beyond ASCII (RFC 6532, section 3.2). */
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";

    private static final Pattern WORDS = Pattern.compile(WORD + "( " + WORD + ")*");

    /** What a quoted string holds without an escape. */
    private static final Pattern QUOTABLE = Pattern.compile("[ -~&&[^\"\\\\<>]]+");

    private static final Pattern UNENCODED = Pattern.compile("[A-Za-z0-9]");
    private static final String BEGIN = "=?UTF-8?q?";
    private static final String END = "?=";

    /** In characters (RFC 2047, section 2). */
    private static final int MAX_WORD = 75;

    private MailboxText() {}

    /**
     * The mailbox, or the bare address where the name is blank; empty if the name has more than one line.
     *
     * @param address in its wire form
     */
    public static Optional<String> write(String name, String address) {
        if (!Texts.isOneLine(name) || !Texts.isOneLine(address)) return Optional.empty();
        var trimmed = name.strip();
        return Optional.of(trimmed.isEmpty() ? address : phrase(trimmed) + " <" + address + ">");
    }

    private static String phrase(String name) {
        // many programs decode what looks like an encoded word wherever it stands
        if (name.contains("=?")) return String.join(" ", encodedWords(name));
        if (WORDS.matcher(name).matches()) return name;
        return QUOTABLE.matcher(name).matches() ? '"' + name + '"' : String.join(" ", encodedWords(name));
    }

    private static List<String> encodedWords(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder(BEGIN);
        name.codePoints().forEach(c -> {
            var encoded = encoded(Character.toString(c));
            if (word.length() + encoded.length() + END.length() > MAX_WORD) {
                words.add(word + END);
                word.setLength(BEGIN.length());
            }
            word.append(encoded);
        });
        words.add(word + END);
        return words;
    }

    /** The Q encoding (section 4.2), with no sign left over that a phrase would have to quote (section 5, rule 3). */
    private static String encoded(String character) {
        if (UNENCODED.matcher(character).matches()) return character;
        if (character.equals(" ")) return "_";
        var out = new StringBuilder();
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) out.append("=%02X".formatted(octet & 0xff));
        return out.toString();
    }
}
