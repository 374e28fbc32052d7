package org.mailwright.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words to look for in a reply, in any case and without accents. No regular expression looks at what a server says, so
 * that no reply can make one run wild; and nothing is taken apart before it is needed, so that the rules load at once.
 *
 * @param text alternatives parted by " | ", of which one has to be there: fragments parted by " .. " that follow each
 *     other with anything between, all in {@linkplain #normal normal form}
 */
record Words(String text) {

    private static final String OR = " | ";
    private static final String GAP = " .. ";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s<>(){}\\[\\]\"',;:=])[^\\s<>(){}\\[\\]\"',;:=@]{1,64}+@[\\w.-]{1,253}+");

    private static final Pattern IP = Pattern.compile("(?<![\\d.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?!\\w|\\.\\d)"
            + "|(?<![\\w:.])[0-9a-f]{1,4}:[0-9a-f:]{3,35}:[0-9a-f]{1,4}(?![\\w:])");

    /** Lower case, without accents, every run of blanks one space; Hangul stays whole. */
    static String normal(String text) {
        var plain = isAscii(text) ? text : withoutAccents(text);
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * What somebody said in normal form, with {@code &mail} and {@code &ip} in place of addresses: what they are made of is
     * chance, and nothing that was meant.
     */
    static String said(String text) {
        var plain = normal(text);
        var unnamed = plain.indexOf('@') < 0 ? plain : MAIL.matcher(plain).replaceAll("&mail");
        return IP.matcher(unnamed).replaceAll("&ip");
    }

    /** Whether they stand in a text that is in normal form. */
    boolean in(String said) {
        for (int from = 0, to; from < text.length(); from = to + OR.length()) {
            to = end(text, from, OR);
            if (follow(text.substring(from, to), said)) return true;
        }
        return false;
    }

    private static boolean follow(String fragments, String said) {
        var place = 0;
        for (int from = 0, to; from < fragments.length(); from = to + GAP.length()) {
            to = end(fragments, from, GAP);
            place = endOf(fragments.substring(from, to), said, place);
            if (place < 0) return false;
        }
        return true;
    }

    /** Where a fragment ends that begins with a word, as "rate" does not in "generate"; negative where there is none. */
    private static int endOf(String fragment, String said, int from) {
        var whole = fragment.endsWith("_");
        var wanted = whole ? fragment.substring(0, fragment.length() - 1) : fragment;
        var found = said.indexOf(wanted, from);
        while (found >= 0) {
            var end = found + wanted.length();
            if (!isWithin(said, found) && !(whole && isWithin(said, end))) return end;
            found = said.indexOf(wanted, found + 1);
        }
        return found;
    }

    /** Whether a place is in the middle of a word or a number. */
    private static boolean isWithin(String said, int place) {
        if (place == 0 || place == said.length()) return false;
        char before = said.charAt(place - 1);
        char after = said.charAt(place);
        return isLatin(before) && isLatin(after) || isDigit(before) && isDigit(after);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int end(String text, int from, String mark) {
        var end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private static String withoutAccents(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('’', '\'');
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }
}
