package org.mailwright.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that was meant by a misspelt one. */
public final class Spelling {

    private static final int LONGEST = 50;

    private Spelling() {}

    /** The nearest of the words, if no more than a third of its letters, and at most two, are wrong. */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        if (typed.length() > LONGEST) return Optional.empty();
        return words.stream()
                .filter(word -> edits(typed, word) <= Math.min(2, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> edits(typed, word))
                        .thenComparing(word -> word));
    }

    /** Letters to add, drop or change, where capitals and small letters are one. */
    private static int edits(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) costs[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(change, Math.min(costs[j - 1], diagonal) + 1);
            }
        }
        return costs[b.length()];
    }
}
