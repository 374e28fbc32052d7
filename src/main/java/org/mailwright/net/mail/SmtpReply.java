package org.mailwright.net.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An SMTP server's reply (RFC 5321, section 4.2).
 *
 * @param code three digits
 * @param lines as they came, at least one
 */
public record SmtpReply(int code, List<String> lines) {

    private static final Pattern ENHANCED = Pattern.compile("[0-9]{3}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b.*");

    public SmtpReply {
        lines = List.copyOf(lines);
    }

    public boolean isPositive() {
        return code >= 200 && code < 300;
    }

    /** The enhanced status code (RFC 3463), such as 5.7.8. */
    public Optional<String> enhanced() {
        var matcher = ENHANCED.matcher(lines.getFirst());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
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
