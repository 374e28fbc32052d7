package org.mailwright.net.mail;

import java.util.List;

/**
 * An SMTP server's reply (RFC 5321, section 4.2).
 *
 * @param code three digits
 * @param lines as they came, at least one
 */
public record SmtpReply(int code, List<String> lines) {

    public SmtpReply {
        lines = List.copyOf(lines);
    }

    public boolean isPositive() {
        return code >= 200 && code < 300;
    }

    /** The words of each line, without the codes. */
    public List<String> texts() {
        return lines.stream()
                .map(line -> line.length() > 4 ? line.substring(4) : "")
                .toList();
    }

    /** The whole reply, lines joined by line feeds. */
    public String text() {
        return String.join("\n", lines);
    }
}
