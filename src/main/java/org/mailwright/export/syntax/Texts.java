package org.mailwright.export.syntax;

/** What several syntaxes ask of a text. */
final class Texts {

    private Texts() {}

    /** Whether the text survives being written as UTF-8: it has no half of a surrogate pair. */
    static boolean isEncodable(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** Whether the text fits into one line whatever a reader takes for the end of a line. */
    static boolean isOneLine(String text) {
        return isEncodable(text) && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSeparator(c));
    }

    /** The line and paragraph separators, which end a line in JavaScript and in YAML 1.1. */
    static boolean isSeparator(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
