package org.mailwright.reply;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PhraseMatcher to look for in a reply: alternatives parted by " | ", of which one has to be there. No regular expression looks at
 * what a server says, so that no reply can make one run wild; and they are taken apart when they are first needed, so that
 * the rules load at once.
 */
final class PhraseMatcher {

    private static final Pattern OR = Pattern.compile(" | ", Pattern.LITERAL);
    private static final Pattern GAP = Pattern.compile(" .. ", Pattern.LITERAL);

    private final String text;
    private @Nullable List<Phrase> phrases;

    /** @param text in {@linkplain NormalizedText#normal normal form} */
    PhraseMatcher(String text) {
        this.text = text;
    }

    boolean in(NormalizedText said) {
        return said.known(this).orElseGet(() -> phrases().stream().anyMatch(phrase -> phrase.in(said)));
    }

    /** How long the longest of the alternatives is that are there, in letters; 0 where none is. */
    int letters(NormalizedText said) {
        var longest = 0;
        for (var phrase : phrases()) {
            var letters = phrase.letters();
            if (letters > longest && phrase.in(said)) longest = letters;
        }
        return longest;
    }

    List<Phrase> phrases() {
        var known = phrases;
        if (known == null) {
            known = OR.splitAsStream(text).map(Phrase::parse).toList();
            phrases = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhraseMatcher words && text.equals(words.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Fragments that follow each other with anything between. */
    record Phrase(List<Fragment> fragments) {

        /** The letters that it begins with. */
        String beginning() {
            return fragments.getFirst().letters();
        }

        int letters() {
            var letters = 0;
            for (var fragment : fragments) letters += fragment.letters().length();
            return letters;
        }

        static Phrase parse(String phrase) {
            return new Phrase(GAP.splitAsStream(phrase).map(Fragment::parse).toList());
        }

        boolean in(NormalizedText said) {
            return follows(0, 0, said);
        }

        /** Whether its first fragment stands at a place where a word begins. */
        boolean beginsAt(int place, String text) {
            return fragments.getFirst().isAt(place, text);
        }

        /** Whether the rest of it follows, where it begins at a place. */
        boolean goesOn(int place, NormalizedText said) {
            return follows(1, place + beginning().length(), said);
        }

        private boolean follows(int from, int start, NormalizedText said) {
            var place = start;
            for (var i = from; i < fragments.size(); i++) {
                place = fragments.get(i).endIn(said, place);
                if (place < 0) return false;
            }
            return true;
        }
    }

    /**
     * Letters that begin with a word, as "rate" does not in "generate".
     *
     * @param whole whether a word has to end with them as well
     * @param pair the first two of them
     * @param lastPair the last two
     */
    record Fragment(String letters, boolean whole, int pair, int lastPair) {

        static Fragment parse(String text) {
            var whole = text.endsWith("_");
            var letters = whole ? text.substring(0, text.length() - 1) : text;
            return new Fragment(letters, whole, pairAt(letters, 0), pairAt(letters, letters.length() - 2));
        }

        /** Where it ends behind a place; negative where it is not. */
        int endIn(NormalizedText said, int from) {
            if (!mayBeIn(said)) return -1;
            var text = said.text();
            var found = text.indexOf(letters, from);
            while (found >= 0) {
                var end = found + letters.length();
                if (!isWithin(text, found) && !(whole && isWithin(text, end))) return end;
                found = text.indexOf(letters, found + 1);
            }
            return found;
        }

        /** Whether it stands at a place where a word begins. */
        boolean isAt(int place, String text) {
            return text.startsWith(letters, place) && !(whole && isWithin(text, place + letters.length()));
        }

        private boolean mayBeIn(NormalizedText said) {
            return letters.length() < 2 || said.mayHold(pair) && said.mayHold(lastPair);
        }

        private static int pairAt(String letters, int place) {
            return letters.length() < 2 ? 0 : NormalizedText.pair(letters.charAt(place), letters.charAt(place + 1));
        }
    }

    /** Whether a place is in the middle of a word or a number. */
    static boolean isWithin(String text, int place) {
        if (place == 0 || place == text.length()) return false;
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return isLatin(before) && isLatin(after) || isDigit(before) && isDigit(after);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
