package org.mailwright.model;

import java.text.Bidi;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The direction that a language is written in, and how a value keeps its own inside a sentence. */
public enum TextDirection {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    /** First strong isolate: what follows finds its own direction, and does not turn what stands around it. */
    private static final String ISOLATE = "\u2068";

    /** Right-to-left isolate: for words of that direction that begin with a name in Latin letters or with another value. */
    private static final String FROM_RIGHT = "\u2067";

    private static final String END = "\u2069";

    private static final Pattern SEVERAL_WORDS = Pattern.compile("[\\s\\u2067\\u2068]");

    /** Signs that a font of letters may lack; those that every font has are no parts of their own. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Sm}&&[^<>+=|~]]+");

    /** What begins with a sign and goes on in Latin letters, as long as no Latin letters stand before it. */
    private static final Pattern BEGINS_WITH_A_SIGN =
            Pattern.compile("(?<![A-Za-z0-9_=:./}-])(?<![A-Za-z0-9_=:./-] )(?:\\{\\d} )?"
                    + "[.~/*-]{1,3}[A-Za-z](?:[A-Za-z0-9._/~*=,:?@+\u2026 -]*[A-Za-z0-9/\u2026])?");

    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u061c]");

    private static final Set<String> FROM_THE_RIGHT =
            Set.of("ar", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private final String html;

    TextDirection(String html) {
        this.html = html;
    }

    public static TextDirection of(Locale language) {
        return FROM_THE_RIGHT.contains(language.getLanguage()) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** A text of our own, such as Java's form of an Arabic date, without the marks of direction between its parts. */
    public static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** The value of HTML's {@code dir}. */
    public String html() {
        return html;
    }

    /** The attributes of an HTML page in a language. */
    public static String htmlAttributes(Locale language) {
        var direction = of(language);
        var lang = "lang=\"" + language.toLanguageTag() + '"';
        return direction == LEFT_TO_RIGHT ? lang : lang + " dir=\"" + direction.html() + '"';
    }

    /**
     * A value for a sentence of this direction, isolated where it could otherwise be reordered with the sentence. JavaFX on Linux
     * draws a text that has nothing but letters from the right as one piece, and that piece's parts, such as an isolate or a sign
     * from another font, from the left: so words that nothing can reorder have no isolate, and signs among them have one each.
     */
    public String isolated(String value) {
        if (value.isEmpty()) return value;
        if (this == LEFT_TO_RIGHT) {
            return Bidi.requiresBidi(value.toCharArray(), 0, value.length()) ? ISOLATE + value + END : value;
        }
        if (!holdsLettersFromRight(value)) return ISOLATE + value + END;
        var words = SIGNS.matcher(value).replaceAll(ISOLATE + "$0" + END);
        if (isFromRightOnly(words)) return words;
        return (SEVERAL_WORDS.matcher(words).find() ? FROM_RIGHT : ISOLATE) + words + END;
    }

    /** A sentence of this direction in which a name like {@code .env} or {@code --help} keeps its sign before it. */
    public String keepingSigns(String sentence) {
        return this == LEFT_TO_RIGHT
                ? sentence
                : BEGINS_WITH_A_SIGN.matcher(sentence).replaceAll(ISOLATE + "$0" + END);
    }

    private static boolean isFromRightOnly(String words) {
        return words.chars().noneMatch(letter -> Character.getType(letter) == Character.FORMAT)
                && new Bidi(words, Bidi.DIRECTION_RIGHT_TO_LEFT).isRightToLeft();
    }

    /** Whether a text has words that are read from the right, at least one. */
    public static boolean holdsLettersFromRight(String text) {
        return text.chars().anyMatch(c -> c >= '\u0590' && c <= '\u08ff');
    }
}
