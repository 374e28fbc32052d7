package org.mailwright.net.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an IMAP server says to one command, or at first (RFC 3501, section 7).
 *
 * @param line the line that ended it, without its tag, such as {@code NO [AUTHENTICATIONFAILED] Sorry}
 * @param untagged what came before it
 */
public record ImapReply(String line, List<Untagged> untagged) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z]++ \\[([^\\]\\s]++)([^\\]]*+)\\].*", Pattern.DOTALL);

    private static final String CAPABILITY = "CAPABILITY";

    public ImapReply {
        untagged = List.copyOf(untagged);
    }

    /** A server's line without its star, literals taken out of it in order. */
    public record Untagged(String text, List<byte[]> literals) {

        public Untagged {
            literals = List.copyOf(literals);
        }
    }

    /** OK, NO, BAD, PREAUTH or BYE. */
    public String status() {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    public boolean isOk() {
        return status().equals("OK");
    }

    /** The response code in upper case (RFC 5530), such as AUTHENTICATIONFAILED. */
    public Optional<String> code() {
        var matcher = CODE.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** What the server says that it can do, in a response or in a response code (RFC 3501, sections 7.1 and 7.2.1). */
    Optional<String> capability() {
        var matcher = CODE.matcher(line);
        if (matcher.matches() && matcher.group(1).equalsIgnoreCase(CAPABILITY)) {
            return Optional.of(CAPABILITY + matcher.group(2));
        }
        return untagged.stream()
                .map(Untagged::text)
                .filter(text -> text.toUpperCase(Locale.ROOT).startsWith(CAPABILITY + " "))
                .reduce((one, other) -> one + other.substring(CAPABILITY.length()));
    }
}
