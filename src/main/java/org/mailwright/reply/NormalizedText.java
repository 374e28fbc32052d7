package org.mailwright.reply;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern MAIL = Pattern.compile("[^\\s<>(){}\\[\\]\"',;:=@]{1,64}+@[\\w.-]{1,253}+");

    private static final PlacedPattern IP = new PlacedPattern(
            Pattern.compile("(?<![\\d.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?!\\w|\\.\\d)"
                    + "|(?<![\\w:.])[0-9a-f]{1,4}:[0-9a-f:]{3,35}:[0-9a-f]{1,4}(?![\\w:])"),
            "0123456789abcdef",
            NormalizedText::mayBeIp);

    /** A name such as imap.example.org, which is no word about IMAP. */
    private static final PlacedPattern HOST = new PlacedPattern(
            Pattern.compile(
                    "(?<![\\w.@/-])(?:imap|smtp|pop)[\\w-]{0,20}+(?:\\.[\\w-]{1,63}+){1,5}+\\.[a-z]{2,12}+(?![\\w.(-])"),
            "isp",
            (text, at) -> text.startsWith("imap", at) || text.startsWith("smtp", at) || text.startsWith("pop", at));

    private static final boolean[] DELIMITERS = new boolean[128];

    static {
        for (var c : " \t\n\u000B\f\r<>(){}[]\"',;:=".toCharArray()) DELIMITERS[c] = true;
    }

    private final String text;
    private @Nullable BitSet pairs;
    private @Nullable PhraseIndex index;
    private @Nullable BitSet hits;

    private NormalizedText(String text) {
        this.text = text;
    }

    static NormalizedText of(String text) {
        var plain = normal(text.substring(0, Math.min(text.length(), LIMIT)));
        return new NormalizedText(HOST.replaced(IP.replaced(nameless(plain), "&ip"), "&host"));
    }

    /** With {@code &mail} in place of each address. */
    private static String nameless(String text) {
        var at = text.indexOf('@');
        if (at < 0) return text;
        var nameless = new StringBuilder(text.length());
        var from = 0;
        for (var mail = MAIL.matcher(text); at >= 0; at = text.indexOf('@', at + 1)) {
            var start = at;
            while (start > from && text.charAt(start - 1) != '@' && !isDelimiter(text.charAt(start - 1))) start--;
            if (start > 0 && !isDelimiter(text.charAt(start - 1))) continue;
            if (!mail.region(start, text.length()).lookingAt()) continue;
            nameless.append(text, from, start).append("&mail");
            from = mail.end();
            at = from - 1;
        }
        return nameless.append(text, from, text.length()).toString();
    }

    private static boolean isDelimiter(char c) {
        return c < DELIMITERS.length && DELIMITERS[c];
    }

    /** Where a number begins that a full stop or a colon follows. */
    private static boolean mayBeIp(String text, int at) {
        for (var i = at; i < text.length() && i <= at + 4; i++) {
            var c = text.charAt(i);
            if (c == '.' || c == ':') return i > at;
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) return false;
        }
        return false;
    }

    /** Lower case, without accents, every run of blanks one space; Hangul stays whole. */
    static String normal(String text) {
        var plain = isAscii(text) ? text : withoutAccents(text);
        return oneSpaced(plain.toLowerCase(Locale.ROOT)).strip();
    }

    /** With one space for each run of blanks (space, tab and line ends). */
    private static String oneSpaced(String text) {
        var spaced = new StringBuilder(text.length());
        var blank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) spaced.append(c);
            else if (!blank) spaced.append(' ');
            blank = space;
        }
        return spaced.toString();
    }

    String text() {
        return text;
    }

    boolean contains(String words) {
        return text.contains(words);
    }

    /** What {@link PhraseIndex#in} finds in it, looked for once while it is asked by the same index. */
    BitSet hits(PhraseIndex by) {
        var known = hits;
        if (known == null || index != by) {
            known = by.in(this);
            index = by;
            hits = known;
        }
        return known;
    }

    /** Whether a matcher fits, where {@link #hits} was asked by an index that has it; empty where not. */
    Optional<Boolean> known(PhraseMatcher matcher) {
        if (index == null || hits == null) return Optional.empty();
        var found = hits;
        return index.numberOf(matcher).map(found::get);
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
