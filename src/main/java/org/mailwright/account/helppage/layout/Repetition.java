package org.mailwright.account.helppage.layout;

/** A row of a table that holds one name in each of its cells, and lost the edges of the cells. */
public final class Repetition {

    /** In characters; no server's name is shorter. */
    private static final int SHORTEST = 6;

    private Repetition() {}

    /** Where the first of several equal names at the end of a word ends; the word's length where it ends in no such names. */
    public static int of(String word) {
        for (int length = word.length() / 2; length >= SHORTEST; length--) {
            int start = word.length() - length;
            boolean name = Character.isLetter(word.charAt(start)) && word.indexOf('.', start) > 0;
            if (!name
                    || word.charAt(word.length() - 1) == '.'
                    || !word.startsWith(word.substring(start), start - length)) continue;
            int end = start;
            while (end - 2 * length >= 0 && word.startsWith(word.substring(start), end - 2 * length)) end -= length;
            return end;
        }
        return word.length();
    }
}
