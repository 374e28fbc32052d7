package org.mailwright.account.helppage.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a word of a page ends: tables that lost their edges run words together. */
public final class WordEnd {

    private static final List<String> ACRONYMS = List.of("STARTTLS", "TLS", "SSL", "IMAP", "SMTP", "POP3");

    /** What is a name without a dot in it, or with a digit at its head. */
    private static final Pattern NAME =
            Pattern.compile("localhost\\b|\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])|\\d{1,9}[a-z][\\w-]*\\.\\w");

    private static final char FIRST_EAST_ASIAN = '\u1100';

    private static final Pattern PART_END = Pattern.compile(
            "(?<=\u3002)|(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30fc\\p{IsHangul}])(?<=.\\.[A-Za-z]{2,24})");

    private WordEnd() {}

    /** A word goes on through letters and digits, but a capital after a small letter begins another one. */
    public static boolean continues(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c)) return Character.getType(c) == Character.NON_SPACING_MARK;
        if (hasNoBlanks(c) != hasNoBlanks(text.charAt(at - 1))) return false;
        return !(Character.isUpperCase(c) && Character.isLowerCase(text.charAt(at - 1)));
    }

    /** Whether the letter is of a script that writes its words without blanks between them. */
    public static boolean hasNoBlanks(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> c == '\u30fc'; // the sign that lengthens a vowel
        };
    }

    /** Whether a label in capital letters ends here, into which a name ran, as in SERVERmail.example.com. */
    public static boolean isOfCapitals(String text, int at) {
        if (at < 4 || at >= text.length() || !Character.isLowerCase(text.charAt(at)) || text.indexOf('.', at) < 0)
            return false;
        return text.chars().limit(at).allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    /** Whether a label in a script without blanks ends here, into which a name in letters ran. */
    public static boolean isOfOtherScript(String text, int at) {
        if (at == 0 || at >= text.length() || text.charAt(at) >= 0x80 || !Character.isLetterOrDigit(text.charAt(at)))
            return false;
        boolean name = Character.isLetter(text.charAt(at))
                || NAME.matcher(text).region(at, text.length()).lookingAt();
        return name && hasNoBlanks(text.charAt(at - 1)) && text.indexOf('.', at) > 0 && text.lastIndexOf('.', at) < 0;
    }

    /**
     * The parts of a text without blanks: a name in letters ends where a word in Chinese, Japanese or Korean ran into it, as in
     * imap.example.com端口, and a sentence in these scripts at its full stop.
     */
    public static Stream<String> parts(String text) {
        if (text.chars().allMatch(c -> c < FIRST_EAST_ASIAN)) return Stream.of(text);
        return PART_END.splitAsStream(text).filter(part -> !part.isEmpty());
    }

    /** Whether a label ends here in a colon, into which a name ran, as in Server:imap.example.com. */
    public static boolean isColon(String text, int at) {
        int name = at + 1;
        if (text.charAt(at) != ':' || at == 0 || text.lastIndexOf('.', at) > 0) return false;
        if (text.startsWith("//", name) || text.startsWith("mailto", at - 6)) return false;
        if (NAME.matcher(text).region(name, text.length()).lookingAt()) return true;
        int dot = text.indexOf('.', at);
        boolean begins = name < text.length()
                && (Character.isLetter(text.charAt(name))
                        || "{[<".indexOf(text.charAt(name)) >= 0 && !text.contains("://"));
        return begins && dot > 0 && dot < text.length() - 1;
    }

    /** The end of an acronym that runs into a word, as in TLSYour. */
    public static int afterAcronym(String text, int start, int end) {
        for (var acronym : ACRONYMS) {
            if (end - start > acronym.length() + 1 && text.startsWith(acronym, start)) return start + acronym.length();
        }
        return end;
    }
}
