package org.mailwright.net.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a POP3 server says to one command (RFC 1939, section 3).
 *
 * @param line its first line, as it came
 * @param body the lines of a multi-line reply
 */
public record Pop3Reply(String line, List<String> body) {

    private static final Pattern CODE = Pattern.compile("-ERR \\[([^\\]]+)\\].*", Pattern.CASE_INSENSITIVE);

    public Pop3Reply {
        body = List.copyOf(body);
    }

    public boolean isOk() {
        return line.toUpperCase(Locale.ROOT).startsWith("+OK");
    }

    /** The response code in upper case (RFC 2449, RFC 3206), such as IN-USE or SYS/TEMP. */
    public Optional<String> code() {
        var matcher = CODE.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
