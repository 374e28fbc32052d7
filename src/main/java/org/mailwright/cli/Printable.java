package org.mailwright.cli;

/** Makes text from servers and files safe for a terminal: no escape sequences, no bidirectional overrides. */
final class Printable {

    private Printable() {}

    /** The text on one line. */
    static String line(String text) {
        return clean(text, false);
    }

    /** The text, line feeds kept. */
    static String lines(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean lineFeeds) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' && lineFeeds ? c : c == '\t' || c == '\n' ? ' ' : isHarmless(c) ? c : '\ufffd')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Control characters begin escape sequences; format characters can reverse the direction of text. */
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // some languages need joiners
            default -> true;
        };
    }
}
