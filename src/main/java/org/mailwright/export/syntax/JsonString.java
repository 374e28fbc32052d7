package org.mailwright.export.syntax;

import java.util.Optional;

/**
 * A string of JSON (RFC 8259, section 7) in double quotes that means the same in JavaScript, Python and YAML (1.1 and
 * 1.2). Controls, line separators and invisible format characters, such as those that turn the direction of text, are
 * written as escapes, so that a person sees all that is in the file.
 */
public final class JsonString {

    private static final String NAMED = "\"\\\b\f\n\r\t";
    private static final String NAMES = "\"\\bfnrt";

    private JsonString() {}

    /** Empty if the text has half of a surrogate pair. */
    public static Optional<String> write(String text) {
        if (!Texts.isEncodable(text)) return Optional.empty();
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int named = NAMED.indexOf(c);
            if (named >= 0) out.append('\\').append(NAMES.charAt(named));
            else if (isHidden(c)) out.append("\\u%04x".formatted(c));
            else out.appendCodePoint(c);
        });
        return Optional.of(out.append('"').toString());
    }

    /** Only below U+10000: what lies above is printable in every one of the four languages. */
    private static boolean isHidden(int c) {
        if (c > 0xffff) return false;
        return Character.isISOControl(c)
                || Texts.isSeparator(c)
                || Character.getType(c) == Character.FORMAT
                || c >= 0xfff0
                || c == 0xa0;
    }
}
