package org.mailwright.export.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a msmtprc as msmtp does: a command and the rest of the line, without blanks and one pair of quotes around it. */
final class MsmtpReader {

    /** Replaced by names of this computer, or a pattern for other senders. */
    private static final Pattern SPECIAL = Pattern.compile("%[UHCMF]|[?*\\[]");

    private MsmtpReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        for (var line : text.split("\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 499) {
                throw new IllegalArgumentException("line longer than msmtp takes");
            }
            var rest = line.replaceFirst("^[ \t]+", "");
            if (rest.isEmpty() || rest.startsWith("#")) continue;
            var end = rest.split("[ \t]", 2);
            var key = end[0];
            var value = end.length == 1 ? "" : trimmed(end[1]);
            if (key.equals("from") && SPECIAL.matcher(value).find())
                throw new IllegalArgumentException("another sender");
            lines.put(key.equals("account") && value.contains(":") ? "account default" : key, value);
        }
        return lines.found();
    }

    private static String trimmed(String argument) {
        var text = argument.replaceFirst("^[ \t]+", "").replaceFirst("[ \t]+$", "");
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
