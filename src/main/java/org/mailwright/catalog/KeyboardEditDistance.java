package org.mailwright.catalog;

import java.util.List;

/**
 * How far two words are apart, for fingers: the edit distance with neighbours swapped as one edit (Damerau), where a
 * letter typed twice or two letters swapped is cheap, and a key beside the right one costs less than any other.
 */
final class KeyboardEditDistance {

    /** Two letters swapped, one typed twice, one of two left out. */
    static final int CHEAP = 2;

    /** A key beside the right one. */
    static final int ADJACENT = 3;

    /** Any other letter wrong, missing or too many. */
    static final int EDIT = 4;

    /** The same at the beginning, where people look: cloud.com is not icloud.com. */
    private static final int FIRST = 6;

    /** QWERTY, and with it all but two letters of QWERTZ. */
    private static final List<String> KEYS = List.of("1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm");

    private KeyboardEditDistance() {}

    /** Below this length a word with one letter moved is often another word. */
    private static final int LONG_ENOUGH = 5;

    static int between(String typed, String meant) {
        int edits = edits(typed, meant);
        return edits > ADJACENT && isMoved(typed, meant) ? ADJACENT : edits;
    }

    private static int edits(String typed, String meant) {
        var cost = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) cost[i][j] = cheapest(cost, typed, meant, i, j);
        }
        return cost[typed.length()][meant.length()];
    }

    /** Whether one letter stands in another place, and all else is the same: icould and icloud. */
    private static boolean isMoved(String typed, String meant) {
        if (typed.length() != meant.length() || meant.length() < LONG_ENOUGH) return false;
        for (int i = 0; i < typed.length(); i++) {
            for (int j = 0; j < meant.length(); j++) {
                if (typed.charAt(i) == meant.charAt(j) && without(typed, i).equals(without(meant, j))) return true;
            }
        }
        return false;
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static int cheapest(int[][] cost, String typed, String meant, int i, int j) {
        if (i == 0 && j == 0) return 0;
        int best = Integer.MAX_VALUE;
        if (i > 0) best = cost[i - 1][j] + oneMore(typed, i - 1);
        if (j > 0) best = Math.min(best, cost[i][j - 1] + oneMore(meant, j - 1));
        if (i > 0 && j > 0) {
            best = Math.min(
                    best, cost[i - 1][j - 1] + swapCost(typed.charAt(i - 1), meant.charAt(j - 1), i == 1 && j == 1));
        }
        if (i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1)
                && typed.charAt(i - 1) != typed.charAt(i - 2)) {
            best = Math.min(best, cost[i - 2][j - 2] + CHEAP);
        }
        return best;
    }

    /** What a letter costs that stands in one of the words only. */
    private static int oneMore(String word, int at) {
        if (at == 0) return FIRST;
        return word.charAt(at) == word.charAt(at - 1) ? CHEAP : EDIT;
    }

    private static int swapCost(char typed, char meant, boolean first) {
        if (typed == meant) return 0;
        if (areNeighbours(typed, meant)) return ADJACENT;
        return first ? FIRST : EDIT;
    }

    private static boolean areNeighbours(char a, char b) {
        for (int row = 0; row < KEYS.size(); row++) {
            int column = KEYS.get(row).indexOf(a);
            if (column < 0) continue;
            for (int other = Math.max(0, row - 1); other <= Math.min(KEYS.size() - 1, row + 1); other++) {
                int at = KEYS.get(other).indexOf(b);
                if (at >= 0 && Math.abs(at - column) <= 1) return true;
            }
        }
        return false;
    }
}
