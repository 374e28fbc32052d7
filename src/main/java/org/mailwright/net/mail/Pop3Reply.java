package org.mailwright.net.mail;

import java.util.List;
import java.util.Locale;

/**
 * What a POP3 server says to one command (RFC 1939, section 3).
 *
 * @param line its first line, as it came
 * @param body the lines of a multi-line reply
 */
public record Pop3Reply(String line, List<String> body) {

    public Pop3Reply {
        body = List.copyOf(body);
    }

    public boolean isOk() {
        return line.toUpperCase(Locale.ROOT).startsWith("+OK");
    }
}
