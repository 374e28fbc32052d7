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

    private static final Pattern LETTERS_FROM_RIGHT = Pattern.compile("[\\u0590-\\u08ff]");

    private static final Pattern SEVERAL_WORDS = Pattern.compile("[\\s\\u2067\\u2068]");

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

    /** A value for a sentence of this direction, isolated where it could otherwise be reordered with the sentence. */
    public String isolated(String value) {
        boolean turns = this == RIGHT_TO_LEFT || Bidi.requiresBidi(value.toCharArray(), 0, value.length());
        return value.isEmpty() || !turns ? value : (isSentence(value) ? FROM_RIGHT : ISOLATE) + value + END;
    }

    /** Whether the value is words of this direction, rather than a name, an address or a host, which have no blanks. */
    private boolean isSentence(String value) {
        return this == RIGHT_TO_LEFT && holdsLettersFromRight(value) && SEVERAL_WORDS.matcher(value).find();
    }

    static boolean holdsLettersFromRight(String text) {
        return LETTERS_FROM_RIGHT.matcher(text).find();
    }
}
