package org.mailwright.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text from servers, files and other strangers safe to show: it cannot steer a terminal, begin a line that is not
 * there, or turn the direction of what stands around it. Terminal, window, reports and JSON all use this one rule.
 */
public final class SafeText {

    private static final char REPLACEMENT = '\ufffd';

    /** Begins and ends text that finds its own direction and turns nothing around it. */
    private static final char ISOLATE = '\u2068';

    /** The same for words that are written from the right, which may begin with other letters. */
    private static final char FROM_RIGHT = '\u2067';

    private static final char END = '\u2069';

    private static final Pattern BETWEEN = Pattern.compile("[^\u2067\u2068\u2069]+");

    private SafeText() {}

    /** The text on one line. */
    public static String line(String text) {
        return replaced(text, false);
    }

    /** The text on one line, cut where it is longer than a number of characters. */
    public static String line(String text, int longest) {
        var line = line(text);
        if (line.length() <= longest) return line;
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "\u2026";
    }

    /** The text, line feeds kept. */
    public static String lines(String text) {
        return replaced(text, true);
    }

    /** The same for a sentence that values were put into: their isolates stay, if each that begins also ends. */
    public static String sentence(String text) {
        return text.indexOf(END) >= 0 && isPaired(text)
                ? BETWEEN.matcher(text).replaceAll(part -> Matcher.quoteReplacement(lines(part.group())))
                : lines(text);
    }

    private static boolean isPaired(String text) {
        if (text.indexOf(FROM_RIGHT) >= 0 && !TextDirection.holdsLettersFromRight(text)) return false;
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            switch (text.charAt(i)) {
                case ISOLATE, FROM_RIGHT -> depth++;
                case END -> depth--;
                default -> {}
            }
        }
        return depth == 0;
    }

    /**
     * A whole JSON document with escapes in place of what is not safe. Outside its strings, where an escape would not
     * be JSON, a document holds none of it but line feeds, which are kept.
     */
    public static String json(String document) {
        if (document.codePoints().allMatch(c -> c == '\n' || isSafe(c))) return document;
        var json = new StringBuilder(document.length() + 64);
        document.codePoints().forEach(c -> {
            if (c == '\n' || isSafe(c)) json.appendCodePoint(c);
            else for (char unit : Character.toChars(c)) json.append("\\u%04x".formatted((int) unit));
        });
        return json.toString();
    }

    private static String replaced(String text, boolean lineFeeds) {
        if (isSafe(text)) return text;
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && lineFeeds) safe.append('\n');
            else if (c == '\n' || c == '\t') safe.append(' ');
            else if (isSafe(c)) safe.appendCodePoint(c);
            else safe.append(REPLACEMENT);
        });
        return safe.toString();
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSafe(Character.isHighSurrogate(c) ? text.codePointAt(i++) : c)) return false;
        }
        return true;
    }

    /**
     * Control characters (C0, DEL and C1) begin escape sequences, separators end lines, format characters turn the
     * direction of text or hide in it. Joiners are text: some languages need them.
     */
    private static boolean isSafe(int c) {
        if (c >= ' ' && c <= '~') return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
