package org.mailwright.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of tags as DKIM, DMARC, MTA-STS and TLS-RPT have it (RFC 6376, section 3.2): names and values in order.
 *
 * @param fault the first part that is no tag, or stands twice
 */
record TagList(Map<String, String> tags, Optional<String> fault) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,30}");
    private static final int MOST = 50;

    static TagList parse(String text) {
        var tags = new LinkedHashMap<String, String>();
        Optional<String> fault = Optional.empty();
        var parts = text.split(";", MOST + 1);
        for (int i = 0; i < parts.length && fault.isEmpty(); i++) {
            var part = parts[i].strip();
            if (part.isEmpty() && i == parts.length - 1) break;
            int equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals).strip();
            boolean sound = equals > 0 && NAME.matcher(name).matches() && i < MOST;
            var value = part.substring(equals + 1).strip();
            if (!sound || tags.putIfAbsent(name.toLowerCase(Locale.ROOT), value) != null) fault = Optional.of(part);
        }
        return new TagList(tags, fault);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** A value in lower case; empty where there is none. */
    String word(String name) {
        return tags.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }

    /** Whether the first tag is the version, exactly as it must be. */
    boolean begins(String version) {
        return tags.entrySet().stream()
                .findFirst()
                .filter(first -> first.getKey().equals("v") && first.getValue().equals(version))
                .isPresent();
    }
}
