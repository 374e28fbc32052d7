package org.mailwright.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides names in text, wherever they stand as words: as they are, quoted, escaped or in Base64; and what stands before
 * the @ of any address. A name's first letter stays, so that two names can be told apart.
 */
final class Redactor {

    private static final String HIDDEN = "…";
    private static final String HIDDEN_BASE64 = "••••";

    /** A letter or digit before a word belongs to it, unless it is the end of an escape such as %3A, =3D or +20. */
    private static final String WORD_BEGINS = "(?:(?<![\\p{L}\\p{N}])|(?<=[%=+][0-9A-F]{2}))";

    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";

    /** What a decoder puts in the place of bytes that are no UTF-8. */
    private static final char NO_CHARACTER = '\ufffd';

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{2,}={0,2}");
    private static final Pattern SIGNS = Pattern.compile("[+/_-]");

    private final Pattern words;
    private final Pattern names;

    /**
     * A mask.
     *
     * @param names at least one, none of them empty
     * @param kept texts that stay as they are, such as hosts, even where a name is a part of them
     */
    Redactor(Collection<String> names, Collection<String> kept) {
        var known = words(names.stream()
                .flatMap(Redactor::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()));
        var whole = words(Stream.concat(Stream.of("C: MAIL FROM"), kept.stream()));
        this.names = pattern(known);
        words = pattern("(" + whole + ")|" + known);
    }

    String over(String text) {
        return BASE64.matcher(plain(text))
                .replaceAll(
                        found -> Matcher.quoteReplacement(holdsName(found.group()) ? HIDDEN_BASE64 : found.group()));
    }

    /** Hides what is not in Base64. Of a word and a local part the one that begins first counts, and the word of two. */
    String plain(CharSequence text) {
        var hidden = new StringBuilder();
        var word = words.matcher(text);
        boolean more = word.find();
        int at = 0;
        for (var local : LocalParts.in(text)) {
            for (; more && word.start() <= Math.max(at, local.start()); more = word.find()) {
                at = hide(text, at, word, hidden);
            }
            if (local.end() <= at) continue;
            int start = Math.max(at, local.start());
            hidden.append(text, at, start)
                    .append(initial(text.subSequence(start, local.end()).toString()));
            at = local.end();
            more = more && (word.start() >= at || word.find(at));
        }
        for (; more; more = word.find()) at = hide(text, at, word, hidden);
        return hidden.append(text, at, text.length()).toString();
    }

    private static int hide(CharSequence text, int at, Matcher word, StringBuilder hidden) {
        var found = word.group();
        hidden.append(text, at, word.start()).append(word.group(1) != null ? found : initial(found));
        return word.end();
    }

    /** What stands for a name. */
    static String initial(String name) {
        if (name.codePointCount(0, name.length()) < 2) return HIDDEN;
        int first = name.codePointAt(0);
        return (Character.isLetterOrDigit(first) ? Character.toString(first) : "") + HIDDEN;
    }

    /** As it is, within quotes (RFC 5321), and escaped as in a URL, an xtext (RFC 3461) and a header (RFC 2047). */
    private static Stream<String> spellings(String name) {
        var url = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return Stream.of(
                name,
                name.replaceAll("[\\\\\"]", "\\\\$0"),
                url,
                url.replace("+", "%20"),
                escaped(name, '+'),
                escaped(name, '='),
                escaped(name, '=').replace("=20", "_"));
    }

    private static String escaped(String name, char sign) {
        var text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 127 && octet != '+' && octet != '=';
            text.append(plain ? Character.toString(octet) : "%c%02X".formatted(sign, octet));
        }
        return text.toString();
    }

    /** Any of these, the first that fits. Where a word begins is asked once for all that begin with a letter, for speed. */
    private static String words(Stream<String> texts) {
        return texts.collect(Collectors.partitioningBy(Redactor::beginsWithLetter)).entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> (group.getKey() ? WORD_BEGINS : "")
                        + group.getValue().stream()
                                .map(Redactor::toItsEnd)
                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|"));
    }

    private static boolean beginsWithLetter(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    private static String toItsEnd(String text) {
        boolean ends = Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return Pattern.quote(text) + (ends ? WORD_ENDS : "");
    }

    /** By itself, or between signs that are of its alphabet and may as well part words. */
    private boolean holdsName(String token) {
        return isName(token) || SIGNS.splitAsStream(token).anyMatch(this::isName);
    }

    private boolean isName(String token) {
        var text = decoded(token);
        return text.chars().noneMatch(Redactor::isNoText) && names.matcher(text).find();
    }

    private static boolean isNoText(int c) {
        return c == NO_CHARACTER || c > 1 && c < ' ' && c != '\t' && c != '\r' && c != '\n';
    }

    /** One character more than whole groups says nothing, and would spoil the rest. */
    private static String decoded(String token) {
        var digits = token.replace("=", "").replace('-', '+').replace('_', '/');
        var whole = digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
