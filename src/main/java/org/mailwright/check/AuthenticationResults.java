package org.mailwright.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the receiving server found out about the test message's sender (RFC 8601), as its results' names, such as pass.
 *
 * <p>Each is empty where the server does not say. Anybody can write such a field; the topmost is the server's own, and so
 * are those in which the same server, by the name in the topmost, goes on.
 */
public record AuthenticationResults(Optional<String> spf, Optional<String> dkim, Optional<String> dmarc) {

    public static final AuthenticationResults UNSAID =
            new AuthenticationResults(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern FIELD =
            Pattern.compile("(?im)^Authentication-Results[ \\t]*:((?:[^\\r\\n]|\\r?\\n[ \\t])*+)");

    /** What is only said in words: quoted, or in comments, which may hold comments. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"", Pattern.DOTALL);

    private static final Pattern RESULT =
            Pattern.compile("\\s*([a-z0-9-]+)\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]+)(?![a-z0-9-]).*", Pattern.DOTALL);

    /** Reads the fields of the receiving server from a message's header. */
    public static AuthenticationResults parse(String header) {
        var fields = FIELD.matcher(header)
                .results()
                .map(field -> List.of(plain(field.group(1)).split(";", -1)))
                .toList();
        if (fields.isEmpty()) return UNSAID;
        var server = server(fields.getFirst());
        var results = fields.stream()
                .filter(field -> field.equals(fields.getFirst())
                        || server.isPresent() && server(field).equals(server))
                .flatMap(List::stream)
                .toList();
        return new AuthenticationResults(result("spf", results), result("dkim", results), result("dmarc", results));
    }

    /** Who says it. A server that leaves its name out, as Exchange Online does, begins with a result. */
    private static Optional<String> server(List<String> field) {
        var first = field.getFirst().strip();
        return first.contains("=") ? Optional.empty() : Optional.of(first.split("\\s+")[0]);
    }

    /** A message may have several signatures, of which one is enough. */
    private static Optional<String> result(String method, List<String> results) {
        var said = results.stream()
                .flatMap(result -> verdict(method, result).stream())
                .toList();
        return said.stream()
                .filter("pass"::equals)
                .findFirst()
                .or(() -> said.stream().findFirst());
    }

    private static Optional<String> verdict(String method, String result) {
        var parts = RESULT.matcher(result);
        return parts.matches() && parts.group(1).equals(method) ? Optional.of(parts.group(2)) : Optional.empty();
    }

    /** One pass, however deep the comments are. A comment that does not end hides what follows it. */
    private static String plain(String field) {
        var text = QUOTED.matcher(field).replaceAll("\"\"");
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            if (depth == 0) plain.append(c);
            if (c == '\\' && depth > 0) i++;
            if (c == ')' && depth > 0 && --depth == 0) plain.append(' ');
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
