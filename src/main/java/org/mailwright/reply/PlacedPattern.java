package org.mailwright.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern together with a quick look at where it may begin: most places of most texts need no regular expression. */
final class PlacedPattern {

    /** Says no only where the pattern cannot begin. */
    interface Place {

        boolean mayBegin(String text, int at);
    }

    private final Pattern pattern;
    private final boolean[] firsts = new boolean[128];
    private final Place place;

    /** @param firsts the characters that it may begin with, all of them ASCII */
    PlacedPattern(Pattern pattern, String firsts, Place place) {
        this.pattern = pattern;
        this.place = place;
        for (var first : firsts.toCharArray()) this.firsts[first] = true;
    }

    /** The first place where it matches, as {@link Matcher#find()} finds it. */
    Optional<MatchResult> first(String text) {
        return all(text, 1).stream().findFirst();
    }

    /** Where it matches, one match behind the other. */
    List<MatchResult> all(String text, int limit) {
        var found = new ArrayList<MatchResult>(0);
        Matcher matcher = null;
        for (var at = 0; at < text.length() && found.size() < limit; at++) {
            var first = text.charAt(at);
            if (first >= firsts.length || !firsts[first] || !place.mayBegin(text, at)) continue;
            if (matcher == null)
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            if (!matcher.region(at, text.length()).lookingAt()) continue;
            found.add(matcher.toMatchResult());
            at = matcher.end() - 1;
        }
        return found;
    }

    /** The text with a word in place of each match. */
    String replaced(String text, String with) {
        var matches = all(text, text.length());
        if (matches.isEmpty()) return text;
        var replaced = new StringBuilder(text.length());
        var from = 0;
        for (var match : matches) {
            replaced.append(text, from, match.start()).append(with);
            from = match.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
