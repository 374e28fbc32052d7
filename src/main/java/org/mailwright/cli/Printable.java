package org.mailwright.cli;

/** Text that may come from a server or a stranger's file, so that it can neither steer the terminal nor deceive. */
final class Printable {

    private Printable() {}

    /** The text on one line. */
    static String line(String text) {
        return clean(text, false);
    }

    /** The text with its line feeds. */
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

    /** Controls carry escape sequences; format characters turn the direction of writing around. */
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners belong to the spelling of some languages
            default -> true;
        };
    }
}
