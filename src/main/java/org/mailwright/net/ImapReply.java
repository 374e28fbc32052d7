package org.mailwright.net;

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

    private static final Pattern CODE = Pattern.compile("[A-Za-z]+ \\[([^\\]\\s]+)([^\\]]*)\\].*", Pattern.DOTALL);

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
}
