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

    /** Lower case, without accents, every run of blanks one space. */
    static String normal(String text) {
        var plain = isAscii(text) ? text : withoutAccents(text);
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
            var fragment = fragments.substring(from, to);
            var found = said.indexOf(fragment, place);
            if (found < 0) return false;
            place = found + fragment.length();
        }
        return true;
    }

    private static int end(String text, int from, String mark) {
        var end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private static String withoutAccents(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
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
