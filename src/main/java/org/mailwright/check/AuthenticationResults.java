package org.mailwright.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the receiving server found out about the test message's sender (RFC 8601), as its results' names, such as pass.
 *
 * <p>Each is empty where the server does not say. Anybody can write such a field; the topmost is the server's own.
 */
public record AuthenticationResults(Optional<String> spf, Optional<String> dkim, Optional<String> dmarc) {

    public static final AuthenticationResults UNSAID =
            new AuthenticationResults(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern FIELD = Pattern.compile("(?im)^Authentication-Results:((?:[^\\r\\n]|\\r?\\n[ \\t])*)");

    /** Reads the topmost field of a message's header. */
    static AuthenticationResults parse(String header) {
        var field = FIELD.matcher(header);
        if (!field.find()) return UNSAID;
        var results = field.group(1).replaceAll("\\([^()]*\\)", " ");
        return new AuthenticationResults(result("spf", results), result("dkim", results), result("dmarc", results));
    }

    private static Optional<String> result(String method, String results) {
        var matcher = Pattern.compile("(?i)(?:^|[;\\s])" + method + "\\s*=\\s*([a-z]+)")
                .matcher(results);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
