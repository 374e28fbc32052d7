package org.mailwright.account.helppage.layout;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes the blank lines out of a text in which a program has put one behind each line, so that how far two lines are apart
 * means what it means in other texts.
 */
public final class LineSpacing {

    /** Of so many lines, one may follow another without a blank one between them. */
    private static final int RARE = 12;

    private final String[] lines;
    private final int[] numbers;

    private LineSpacing(String[] pasted, int[] kept) {
        this.lines = Arrays.stream(kept).mapToObj(i -> pasted[i]).toArray(String[]::new);
        this.numbers = kept;
    }

    public static LineSpacing of(String[] pasted) {
        var all = IntStream.range(0, pasted.length).toArray();
        return new LineSpacing(pasted, isDouble(pasted) ? spaced(pasted) : all);
    }

    public String[] lines() {
        return lines.clone();
    }

    /** Where a line of {@link #lines} was pasted. Both count from 1. */
    public int pasted(int number) {
        return numbers[number - 1] + 1;
    }

    private static boolean isDouble(String[] lines) {
        long filled = Arrays.stream(lines).filter(line -> !isBlank(line)).count();
        long close = IntStream.range(1, lines.length)
                .filter(i -> !isBlank(lines[i - 1]) && !isBlank(lines[i]))
                .count();
        return close * RARE < filled;
    }

    /** All but the first, third and fifth of blank lines. */
    private static int[] spaced(String[] lines) {
        var kept = IntStream.builder();
        int blank = 0;
        for (int i = 0; i < lines.length; i++) {
            blank = isBlank(lines[i]) ? blank + 1 : 0;
            if (blank % 2 == 0) kept.add(i);
        }
        return kept.build().toArray();
    }

    /** A lone tab parts two cells ({@link BrokenRows}). */
    private static boolean isBlank(String line) {
        return line.isBlank() && line.indexOf('\t') < 0;
    }
}
