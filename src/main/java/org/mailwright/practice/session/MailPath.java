package org.mailwright.practice.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What MAIL and RCPT name (RFC 5321, section 4.1.2).
 *
 * @param address without its angle brackets; empty for the null sender
 * @param parameters such as {@code SIZE=1000}
 */
public record MailPath(String address, List<String> parameters) {

    /** A quoted local part may hold anything; white space behind the colon is wrong and common. */
    private static final Pattern FORM =
            Pattern.compile("(?i)(\\w+):\\s*<((?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^<>\"])*+)>(.*)");

    public static Optional<MailPath> parse(String keyword, String argument) {
        var form = FORM.matcher(argument);
        if (!form.matches() || !form.group(1).equalsIgnoreCase(keyword)) return Optional.empty();
        var parameters = form.group(3);
        if (!parameters.isEmpty() && !parameters.startsWith(" ")) return Optional.empty();
        return Optional.of(new MailPath(
                form.group(2),
                parameters.isBlank() ? List.of() : List.of(parameters.strip().split("\\s+"))));
    }
}
