package org.mailwright.account.helppage.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parts a name from a word that ran into its end, as in mail.example.dewith, where the page has the name alone, too. */
public final class GluedNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){2,7}");

    /** In letters: a word, and a top-level domain with one behind it; com and info go on from co and in. */
    private static final int SHORTEST_WORD = 2;

    private static final int SHORTEST_LABEL = 5;

    /** A page has a handful. */
    private static final int MOST = 200;

    private GluedNames() {}

    public static String[] parted(String[] lines) {
        var names = new HashSet<String>();
        for (var line : lines) {
            if (line.indexOf('.') < 0) continue;
            NAME.matcher(line).results().limit(MOST).forEach(name -> names.add(name.group()));
        }
        if (names.size() < 2 || names.size() > MOST) return lines;
        var parted = lines.clone();
        for (int i = 0; i < parted.length; i++)
            if (parted[i].indexOf('.') >= 0)
                parted[i] = NAME.matcher(parted[i]).replaceAll(name -> parted(name, names));
        return parted;
    }

    private static String parted(MatchResult found, Set<String> names) {
        var name = found.group();
        int dot = name.lastIndexOf('.');
        if (name.length() - dot - 1 < SHORTEST_LABEL) return name;
        for (int end = name.length() - SHORTEST_WORD; end > dot + 2; end--) {
            boolean word = name.substring(end).chars().allMatch(Character::isLetter);
            if (word && names.contains(name.substring(0, end)))
                return name.substring(0, end) + " " + name.substring(end);
        }
        return name;
    }
}
