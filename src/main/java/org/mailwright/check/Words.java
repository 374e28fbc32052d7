package org.mailwright.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words to look for in a reply, in any case and without accents. No regular expression looks at what a server says, so
 * that no reply can make one run wild.
 *
 * @param alternatives of which one has to be there: fragments that follow each other, with anything between
 */
record Words(List<List<String>> alternatives) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** @param text alternatives parted by " | ", fragments by " .. ", in normal form */
    static Words parse(String text) {
        var alternatives = new ArrayList<List<String>>();
        for (var alternative : parts(text, " | ")) alternatives.add(parts(alternative, " .. "));
        return new Words(alternatives);
    }

    private static List<String> parts(String text, String mark) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + mark.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Lower case, without accents, every run of blanks one space. */
    static String normal(String text) {
        var plain = isAscii(text) ? text : withoutAccents(text);
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** Whether they stand in a text that is in normal form. */
    boolean in(String text) {
        return alternatives.stream().anyMatch(fragments -> follow(fragments, text));
    }

    private static boolean follow(List<String> fragments, String text) {
        var from = 0;
        for (var fragment : fragments) {
            var found = text.indexOf(fragment, from);
            if (found < 0) return false;
            from = found + fragment.length();
        }
        return true;
    }
}
