package org.mailwright.practice.mailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message or a part of one (RFC 2045, RFC 2046), octets as the characters 0 to 255.
 *
 * @param header with the empty line that ends it
 * @param children of a multipart; of a message/rfc822, the one message
 */
public record MimePart(String header, String body, List<MimePart> children) {

    private static final int MAX_DEPTH = 20;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*))");

    public static MimePart parse(String text) {
        return parse(text, 0);
    }

    private static MimePart parse(String text, int depth) {
        int end = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n") + 2;
        boolean hasBody = end != 1;
        var leaf = new MimePart(
                hasBody ? text.substring(0, end + 2) : text, hasBody ? text.substring(end + 2) : "", List.of());
        if (depth == MAX_DEPTH) return leaf;
        if (leaf.isMessage()) return new MimePart(leaf.header, leaf.body, List.of(parse(leaf.body, depth + 1)));
        var children = leaf.isMultipart() ? leaf.split(depth) : List.<MimePart>of();
        return new MimePart(leaf.header, leaf.body, children);
    }

    private List<MimePart> split(int depth) {
        var boundary = parameters().get("BOUNDARY");
        if (boundary == null || boundary.isEmpty()) return List.of();
        var delimiter = Pattern.compile("(?:^|\r\n)--" + Pattern.quote(boundary) + "(--)?[ \t]*(?:\r\n|$)");
        var parts = new ArrayList<MimePart>();
        var found = delimiter.matcher(body);
        int from = -1;
        while (found.find()) {
            if (from >= 0) parts.add(parse(body.substring(Math.min(from, found.start()), found.start()), depth + 1));
            if (found.group(1) != null) return parts;
            from = found.end();
            // The line end before the next delimiter may be the one behind this one: a part without a body.
            found.region(Math.max(from - 2, found.start() + 1), body.length());
        }
        if (from >= 0) parts.add(parse(body.substring(from), depth + 1));
        return parts;
    }

    /** The first field of that name, unfolded, without the white space around it. */
    public Optional<String> field(String name) {
        return fields().stream()
                .filter(field -> isNamed(field, name))
                .map(field -> field.substring(field.indexOf(':') + 1)
                        .replace("\r\n", "")
                        .strip())
                .findFirst();
    }

    public static boolean isNamed(String field, String name) {
        int colon = field.indexOf(':');
        return colon > 0 && field.substring(0, colon).strip().equalsIgnoreCase(name);
    }

    /** Each field as it stands, folded, without its last line end. */
    public List<String> fields() {
        return List.of(header.strip().split("\r\n(?![ \t])"));
    }

    /** Such as TEXT/PLAIN, always in upper case. */
    public String type() {
        return field("Content-Type")
                .map(value -> value.replaceFirst(";.*", "").strip().toUpperCase(Locale.ROOT))
                .filter(value -> value.matches("[^/\\s]+/[^/\\s]+"))
                .orElse("TEXT/PLAIN");
    }

    /** The content type's parameters, their names in upper case. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        var found = PARAMETER.matcher(field("Content-Type").orElse(""));
        while (found.find()) {
            var value = found.group(2) != null ? found.group(2).replaceAll("\\\\(.)", "$1") : found.group(3);
            parameters.put(found.group(1).toUpperCase(Locale.ROOT), value);
        }
        return parameters;
    }

    public boolean isMultipart() {
        return type().startsWith("MULTIPART/");
    }

    public boolean isMessage() {
        return type().equals("MESSAGE/RFC822");
    }

    public long lines() {
        return body.lines().count();
    }
}
