package org.mailwright.text;

import java.util.Arrays;
import java.util.stream.Stream;
import org.mailwright.model.Codes;

/** Text in the columns of a terminal, where a letter of Chinese or Japanese takes two and an accent of its own none. */
public final class Columns {

    private static final int FIRST_WIDE = 0x1100;

    /** The blocks that Unicode calls wide or full-width (UAX 11), first and last. */
    private static final int[][] WIDE = {
        {FIRST_WIDE, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff01, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1faff},
        {0x20000, 0x3fffd},
    };

    private Columns() {}

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The width of the widest, or 0 for none. */
    public static int widest(Stream<String> texts) {
        return texts.mapToInt(Columns::width).max().orElse(0);
    }

    /** The text with blanks behind it up to that width; a wider one stays as it is. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * The word for one of several values, as wide as the widest of them all.
     *
     * @param area of the messages, in front of the value's code
     * @param least width
     */
    public static <T extends Enum<T>> String cell(Messages messages, String area, T value, int least) {
        var words = Arrays.stream(value.getDeclaringClass().getEnumConstants())
                .map(each -> messages.get(area + Codes.of(each)));
        return padded(messages.get(area + Codes.of(value)), Math.max(least, widest(words)));
    }

    private static int width(int letter) {
        if (letter < FIRST_WIDE && !isMark(letter)) return 1;
        if (isMark(letter)) return 0;
        for (var block : WIDE) {
            if (letter >= block[0] && letter <= block[1]) return 2;
        }
        return 1;
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
