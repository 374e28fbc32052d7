package org.mailwright.reply;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server or a program said, in {@linkplain #normal normal form}, with {@code &mail}, {@code &ip} and {@code &host} in
 * place of addresses and mail servers' names: what they are made of is chance, and nothing that was meant. What is too long to have been meant is cut off.
 */
final class NormalizedText {

    /** In characters; the longest replies that are known have about 1,000. */
    private static final int LIMIT = 8 * 1024;

    private static final int PAIRS = 1 << 12;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s<>(){}\\[\\]\"',;:=])[^\\s<>(){}\\[\\]\"',;:=@]{1,64}+@[\\w.-]{1,253}+");

    private static final Pattern IP =
            Pattern.compile("(?<![\\d.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?!\\w|\\.\\d)"
                    + "|(?<![\\w:.])[0-9a-f]{1,4}:[0-9a-f:]{3,35}:[0-9a-f]{1,4}(?![\\w:])");

    /** A name such as imap.example.org, which is no word about IMAP. */
    private static final Pattern HOST = Pattern.compile(
            "(?<![\\w.@/-])(?:imap|smtp|pop)[\\w-]{0,20}+(?:\\.[\\w-]{1,63}+){1,5}+\\.[a-z]{2,12}+(?![\\w.(-])");

    private final String text;
    private @Nullable BitSet pairs;

    private NormalizedText(String text) {
        this.text = text;
    }

    static NormalizedText of(String text) {
        var plain = normal(text.substring(0, Math.min(text.length(), LIMIT)));
        var unnamed = plain.indexOf('@') < 0 ? plain : MAIL.matcher(plain).replaceAll("&mail");
        var placeless = mayHoldIp(unnamed) ? IP.matcher(unnamed).replaceAll("&ip") : unnamed;
        return new NormalizedText(
                mayHoldHost(placeless) ? HOST.matcher(placeless).replaceAll("&host") : placeless);
    }

    /** No for sure where no digits stand around a full stop and no colon is the second one of a word. */
    private static boolean mayHoldIp(String text) {
        var colons = 0;
        for (var i = 1; i + 1 < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '.' && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) return true;
            if (c == ' ') colons = 0;
            else if (c == ':' && ++colons > 1) return true;
        }
        return false;
    }

    private static boolean mayHoldHost(String text) {
        return text.indexOf('.') >= 0 && (text.contains("smtp") || text.contains("imap") || text.contains("pop"));
    }

    /** Lower case, without accents, every run of blanks one space; Hangul stays whole. */
    static String normal(String text) {
        var plain = isAscii(text) ? text : withoutAccents(text);
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    String text() {
        return text;
    }

    boolean contains(String words) {
        return text.contains(words);
    }

    /** Whether two characters may follow each other somewhere: no for sure, or yes as a guess that has to be checked. */
    boolean mayHold(int pair) {
        var known = pairs;
        if (known == null) {
            known = new BitSet(PAIRS);
            for (var i = 1; i < text.length(); i++) known.set(pair(text.charAt(i - 1), text.charAt(i)));
            pairs = known;
        }
        return known.get(pair);
    }

    /** A number for two characters, the same for some others. */
    static int pair(char first, char second) {
        return (first * 31 + second) & (PAIRS - 1);
    }

    /** Loose marks go first: sorting a long run of them, as the normalizer has to, takes the square of its length. */
    private static String withoutAccents(String text) {
        var decomposed = Normalizer.normalize(MARKS.matcher(text).replaceAll(""), Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('’', '\'');
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }
}
