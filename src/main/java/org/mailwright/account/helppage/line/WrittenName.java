package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.account.helppage.layout.NoName;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;

/** A word of a text that may be a server's name: with brackets around it, run into another word, or with something left open. */
final class WrittenName {

    /** A short word, "port", or a protocol, that ran into a name's end; report is a domain of its own, support begins with no country. */
    private static final Pattern GLUED = Pattern.compile(
            "\\.(?:(?!report$)([a-z]{2}|com|net|org|tld)(?:port|imaps?|smtps?|pop3?s?)|(com|net|org)[a-z]{1,2})$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN_NAME =
            Pattern.compile("[\\w*#?%$-]{1,40}(?:\\.[\\w*#?%$-]{1,40}){1,5}\\.[a-z]{2,6}");

    /** A part of a label that is to be filled in, as in imap-[account].example.com. */
    private static final Pattern PART = Pattern.compile("[\\w-][\\[<{]\\w|\\w[\\]>}][\\w-]");

    /** A description in place of a name, in a script that no server is named in. */
    private static final Pattern OPEN =
            Pattern.compile("[\\[<{][^\\p{ASCII}]|ドメイン|域名|網域|网域|도메인|[^\\p{L}\\p{N}\\p{M}\\p{ASCII}]");

    /** The end of a label in capital letters that ran into a name, as in SESsmtp.example.com. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}(?=[a-z]{2})");

    private static final Set<String> FILE_ENDINGS = Set.of(
            ("exe php html htm xml pdf txt zip dll ini cfg png jpg jpeg gif js css aspx asp jsp doc docx dmg msi apk mobileconfig prf reg"
                            + " json svg cgi yml yaml conf log")
                    .split(" "));

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

    private WrittenName() {}

    /** The path of a picture, whose words are none of the text. */
    static boolean isPicture(String text) {
        return text.indexOf('/') >= 0 && PICTURES.contains(text.substring(text.lastIndexOf('.') + 1));
    }

    /** The name in the form of {@link Endpoint#parseHost}. */
    static Optional<String> parse(String written) {
        if (PART.matcher(written).find() || OPEN.matcher(written).find()) return Optional.empty();
        var text = withoutBrackets(written);
        if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
        text = GLUED.matcher(text)
                .replaceFirst(found -> "." + (found.group(1) == null ? found.group(2) : found.group(1)));
        if (HostName.isNumber(text) || HostName.isThisComputer(text)) return Endpoint.parseHost(text);
        var labels = List.of(text.split("\\.", -1));
        if (labels.size() < 2 || labels.size() > 8 || !isLikelyName(labels) || NoName.is(written, labels))
            return Optional.empty();
        var name = DomainName.parse(unglued(text)).map(DomainName::ascii);
        return written.indexOf('_') < 0 ? name : name.filter(HostName::isStandIn);
    }

    /** Whether it would be a server's name if a part of it were not left open. */
    static boolean isOpen(String text) {
        return NoName.isOpen(text) && OPEN_NAME.matcher(text).matches();
    }

    private static String withoutBrackets(String text) {
        var plain = new StringBuilder();
        text.chars().filter(c -> "<>[]{}*".indexOf(c) < 0).forEach(c -> plain.append(c == '_' ? '-' : (char) c));
        return plain.toString();
    }

    /** Not an abbreviation (z.B., e.g.), a file, a version, or the end of one sentence and the start of the next. */
    private static boolean isLikelyName(List<String> labels) {
        var last = labels.getLast();
        if (last.length() < 2 || !last.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')) return false;
        if (FILE_ENDINGS.contains(last.toLowerCase(Locale.ROOT))) return false;
        if (labels.stream().allMatch(label -> label.length() < 3) && labels.size() < 4) return false;
        boolean capital = Character.isUpperCase(last.charAt(0)) && Character.isLowerCase(last.charAt(1));
        var first = labels.getFirst();
        if (labels.size() == 2 && isTitle(first, last)) return false;
        return !capital
                || new NameLabel(first.toLowerCase(Locale.ROOT)).protocol().isPresent()
                        && !first.equals(first.toUpperCase(Locale.ROOT));
    }

    /** A site's name as it is written at the head of a line or a sentence, as in Office365.com: its servers have names of their own. */
    private static boolean isTitle(String first, String last) {
        return first.chars().limit(2).anyMatch(Character::isUpperCase)
                && (first + last).chars().anyMatch(Character::isLowerCase);
    }

    /**
     * Text copied from a table may run a label and a name together, as in {@code Hostsmtp.example.com}: the label has a capital
     * letter, the name behind it has none.
     */
    private static String unglued(String text) {
        int dot = text.indexOf('.');
        var first = text.substring(0, dot);
        var capitals = CAPITALS.matcher(first);
        if (capitals.lookingAt()) return text.substring(capitals.end());
        for (var start : List.of("imap", "smtp", "pop", "mail", "mx")) {
            int at = first.indexOf(start);
            if (at > 1
                    && first.charAt(at - 1) != '-'
                    && first.substring(0, at).chars().anyMatch(Character::isUpperCase)) {
                return text.substring(at);
            }
        }
        return text;
    }
}
