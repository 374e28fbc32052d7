package org.mailwright.account.helppage.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parts a name from a word that ran into its end, as in mail.example.dewith, where the page has the name alone, too; and the
 * names of a row of a table that ran together, as in imap.example.netpop.example.net.
 */
public final class GluedNames {

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\d-])[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){2,7}");

    /** In letters: a word, and a top-level domain with one behind it; com and info go on from co and in. */
    private static final int SHORTEST_WORD = 2;

    private static final int SHORTEST_LABEL = 5;

    /** Of two names that ran together, one of them perhaps a domain. */
    private static final int ROW_DOTS = 3;

    /** A page has a handful. */
    private static final int MOST = 200;

    /** What a label ends in that ran into the name behind it. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:server|serveur|servidor|host|hostname|adresse|address)(?=(?:imap|pop|smtp|mail)[^.]*\\.)");

    private GluedNames() {}

    public static String[] parted(String[] lines) {
        var names = names(lines);
        boolean rows = names.stream()
                .anyMatch(name -> name.chars().filter(c -> c == '.').count() >= ROW_DOTS);
        var apart = rows ? replaced(lines, name -> row(ofDomain(name.group()))) : lines;
        var known = rows ? names(apart) : names;
        if (known.size() < 2 || known.size() > MOST) return apart;
        return replaced(apart, name -> parted(name, known));
    }

    /** Less a domain that ran into its server, as in example.commail.example.com. */
    private static String ofDomain(String names) {
        for (int dot = names.indexOf('.'); dot > 0; dot = names.indexOf('.', dot + 1)) {
            var domain = names.substring(dot + 1);
            int label = domain.length();
            boolean twice = label < dot && names.startsWith(domain) && names.lastIndexOf('.', dot - 1) < label;
            if (twice && domain.indexOf('.') > 0) return names.substring(label);
        }
        return names;
    }

    private static Set<String> names(String[] lines) {
        var names = new HashSet<String>();
        for (var line : lines) {
            if (line.indexOf('.') < 0) continue;
            NAME.matcher(line).results().limit(MOST).forEach(name -> names.add(name.group()));
        }
        return names;
    }

    private static String[] replaced(String[] lines, Function<MatchResult, String> name) {
        var replaced = lines.clone();
        for (int i = 0; i < replaced.length; i++)
            if (replaced[i].indexOf('.') >= 0)
                replaced[i] = NAME.matcher(replaced[i]).replaceAll(name);
        return replaced;
    }

    /** Two names of one domain with no edge between them, and none between the first and its label. */
    private static String row(String names) {
        int domain = names.lastIndexOf('.', names.lastIndexOf('.') - 1);
        int first = names.indexOf(names.substring(domain));
        if (first == domain) return names;
        int end = first + names.length() - domain;
        if (!Character.isLetter(names.charAt(end))) return names;
        var label = LABEL.matcher(names);
        int from = label.lookingAt() ? label.end() : 0;
        return names.substring(0, from) + " " + names.substring(from, end) + " " + names.substring(end);
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
