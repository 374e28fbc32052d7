package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.layout.Repetition;
import org.mailwright.account.helppage.layout.SchemeUrl;
import org.mailwright.account.helppage.layout.WordEnd;

/** Splits one cell of a help page into tokens, in time linear in its length. */
public final class Scanner {

    /** Ports that are meant even where a word runs into them, as in port993. */
    private static final Set<Integer> KNOWN = Set.of(25, 110, 143, 465, 587, 993, 995);

    /** Longer words are neither a phrase nor a name. */
    private static final int LONGEST_WORD = 120;

    /** Behind a number, they make an amount of it. */
    private static final Set<String> UNITS = Set.of("ms", "msec", "kb", "mb", "gb", "kib", "mib", "gib");

    /** "Microsoft 365" is on more pages than a port of this number. */
    private static final int PRODUCT = 365;

    private static final String QUOTES = "\"„“”«»‚‘’'`";

    private static final String MARKS = ":=()/,;@+\u2192";

    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    /** Words since the last token, not yet looked up. */
    private final List<String> words = new ArrayList<>();

    private Scanner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static List<Token> tokens(String cell, Lexicon lexicon) {
        var scanner = new Scanner(lexicon);
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i < cell.length() && !Character.isWhitespace(cell.charAt(i))) continue;
            if (i > start) WordEnd.parts(cell.substring(start, i)).forEach(scanner::chunk);
            start = i + 1;
        }
        scanner.lookUp();
        return scanner.tokens;
    }

    /** A run of characters without a blank. */
    private void chunk(String chunk) {
        if (chunk.length() > LONGEST_WORD || WrittenName.isPicture(chunk)) return;
        int once = Repetition.of(chunk);
        if (once < chunk.length()) {
            chunk(chunk.substring(0, once));
            return;
        }
        int start = 0;
        for (int i = 0; i <= chunk.length(); i++) {
            if (i < chunk.length() && !isSplit(chunk, i)) continue;
            piece(chunk.substring(start, i));
            if (i < chunk.length() && !isGlue(chunk, i) && QUOTES.indexOf(chunk.charAt(i)) < 0) mark(chunk.charAt(i));
            if (WordEnd.isOfCapitals(chunk, i) || WordEnd.isOfOtherScript(chunk, i)) mark(':');
            start = i < chunk.length() && isGlue(chunk, i) ? i : i + 1;
        }
        if (endsSentence(chunk)) mark('.');
    }

    /** Not after an abbreviation (z.B., etc.), nor after the number of a list. */
    private static boolean endsSentence(String chunk) {
        char last = chunk.charAt(chunk.length() - 1);
        if (last == '!' || last == '?' || last == '\u3002') return true;
        if (last != '.') return false;
        boolean port = chunk.chars().limit(chunk.length() - 1L).allMatch(c -> isDigit((char) c));
        if (port && chunk.length() > 3) return true;
        int from = chunk.lastIndexOf('.', chunk.length() - 2) + 1;
        while (from < chunk.length() - 1 && !Character.isLetter(chunk.charAt(from))) from++;
        var word = chunk.substring(from, chunk.length() - 1);
        return word.length() > 3 || word.length() > 1 && !word.chars().allMatch(Character::isLowerCase) && from == 0;
    }

    /** Commas, quotes and the like part what could be names. */
    private static boolean isSplit(String chunk, int i) {
        if ("'’".indexOf(chunk.charAt(i)) >= 0 && isInAddress(chunk, i)) return false;
        return (",;()|=" + QUOTES).indexOf(chunk.charAt(i)) >= 0
                || isGlue(chunk, i)
                || isSlashBetweenNames(chunk, i)
                || WordEnd.isColon(chunk, i);
    }

    /** Whether the apostrophe is a letter of a web address, and so of no name. */
    private static boolean isInAddress(String chunk, int i) {
        return chunk.lastIndexOf("://", i) > 0
                && i + 1 < chunk.length()
                && Character.isLetter(chunk.charAt(i - 1))
                && Character.isLetter(chunk.charAt(i + 1));
    }

    /** A port that runs into a name, as in example.com:993smtp.example.com, or a name that runs into a port. */
    private static boolean isGlue(String chunk, int i) {
        if (isPortBehindName(chunk, i) || WordEnd.isOfCapitals(chunk, i) || WordEnd.isOfOtherScript(chunk, i))
            return true;
        if (i < 3 || !Character.isLetter(chunk.charAt(i)) || !isDigit(chunk.charAt(i - 1))) return false;
        int at = i - 1;
        while (at > 0 && isDigit(chunk.charAt(at))) at--;
        boolean named = chunk.lastIndexOf('.', at) > 0 || i - at > 2; // in server:1st.example.com, no port is
        boolean port = chunk.charAt(at) == ':' && named || isPortBehindName(chunk, at + 1);
        return port && chunk.indexOf('.') >= 0 && chunk.indexOf("://") < 0;
    }

    private static boolean isPortBehindName(String chunk, int i) {
        if (i < 4 || !isDigit(chunk.charAt(i)) || !Character.isLetter(chunk.charAt(i - 1))) return false;
        int end = i;
        while (end < chunk.length() && isDigit(chunk.charAt(end))) end++;
        boolean name = chunk.lastIndexOf('.', i) > 0 && (end == chunk.length() || chunk.charAt(end) != '.');
        return name && end - i < 4 && KNOWN.contains(Integer.parseInt(chunk.substring(i, end)));
    }

    private static boolean isSlashBetweenNames(String chunk, int i) {
        if (chunk.charAt(i) != '/' || chunk.contains("://") || chunk.indexOf('@') >= 0) return false;
        int next = chunk.indexOf('.', i);
        return next > i
                && chunk.lastIndexOf('.', i) > 0
                && HostName.parse(chunk.substring(i + 1)).isPresent();
    }

    private void piece(String piece) {
        var text = trimmed(piece);
        if (piece.length() > 1 && piece.charAt(0) == '@') mark('@');
        if (text.isEmpty()) {
            piece.chars().filter(c -> c == ':' || c == '/' || c == '@').forEach(c -> mark((char) c));
            return;
        }
        var url = SchemeUrl.parse(text);
        if (url.isPresent()) {
            url(url.get());
            return;
        }
        int at = text.indexOf('@');
        if (at < 0 && text.startsWith("mailto:")) return;
        if (at > 0) {
            add(Token.Address.of(text.substring(0, at), text.substring(at + 1)));
            return;
        }
        if (piece.startsWith("*.") || piece.endsWith("://")) { // any name of a domain, or what may stand before one
            words.add("#");
            return;
        }
        var host = text.indexOf('.') > 0 || HostName.isThisComputer(text)
                ? HostName.parse(text)
                : Optional.<HostName>empty();
        if (host.isEmpty() && WrittenName.isOpen(text)) host = Optional.of(HostName.OPEN);
        if (host.isPresent()) add(new Token.Host(host.get()));
        else plain(text);
        if (piece.endsWith(":")) mark(':');
    }

    private void url(SchemeUrl url) {
        var host = HostName.parse(url.host());
        if (host.isEmpty()) return;
        words.add(Lexicon.normal(url.scheme()));
        mark(':');
        add(new Token.Host(host.get()));
    }

    private static String trimmed(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && ".:!?*#-–—>[<•·/@".indexOf(piece.charAt(start)) >= 0) start++;
        while (end > start && ".:!?*#-–—<]•·/@".indexOf(piece.charAt(end - 1)) >= 0) end--;
        return piece.substring(start, end);
    }

    /** Words, numbers and marks of a piece that is no name. */
    private void plain(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) end++;
                number(text, i, end);
            } else if (Character.isLetter(c)) {
                while (end < text.length() && WordEnd.continues(text, end)) end++;
                end = withoutKnownPort(text, i, WordEnd.afterAcronym(text, i, end));
                var word = Lexicon.normal(text.substring(i, end));
                if (WordEnd.hasNoBlanks(c)) words.addAll(lexicon.parted(word));
                else words.add(word);
            } else if (MARKS.indexOf(c) >= 0) {
                mark(c);
            }
            i = end;
        }
    }

    /** The end of a word that a known port may run into, or a row of them. */
    private static int withoutKnownPort(String text, int start, int end) {
        int digits = end;
        while (digits > start && isDigit(text.charAt(digits - 1))) digits--;
        boolean port =
                end - digits > 1 && end - digits < 4 && KNOWN.contains(Integer.parseInt(text.substring(digits, end)));
        return port || !GluedPorts.of(text.substring(digits, end)).isEmpty() ? digits : end;
    }

    /** At most five digits, and no part of a version, an IP address or a grouped number. */
    private void number(String text, int start, int end) {
        if (end - start == 1) {
            words.add(text.substring(start, end));
            return;
        }
        var row = GluedPorts.of(text.substring(start, end));
        row.forEach(port -> add(new Token.PortNumber(port, false)));
        if (!row.isEmpty()) return;
        boolean part = start > 0 && text.charAt(start - 1) == '.' || end < text.length() - 1 && text.charAt(end) == '.';
        int value = end - start <= 5 ? Integer.parseInt(text.substring(start, end)) : 0;
        if (part || value < 1 || value > 65535 || value == PRODUCT) words.add("#");
        else add(new Token.PortNumber(value, start > 0 && Character.isLetter(text.charAt(start - 1))));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void mark(char sign) {
        add(new Token.Mark(sign));
    }

    private void add(Token token) {
        lookUp();
        tokens.add(token);
    }

    private void lookUp() {
        boolean amount = !words.isEmpty() && UNITS.contains(words.getFirst()) && !tokens.isEmpty();
        if (amount && tokens.getLast() instanceof Token.PortNumber) tokens.set(tokens.size() - 1, new Token.Word("#"));
        for (int i = 0; i < words.size(); ) {
            var match = lexicon.match(words.subList(i, Math.min(words.size(), i + Lexicon.LONGEST)));
            tokens.add(match.<Token>map(found -> new Token.Phrase(found.meanings()))
                    .orElse(new Token.Word(words.get(i))));
            i += match.map(Lexicon.Match::words).orElse(1);
        }
        words.clear();
    }
}
