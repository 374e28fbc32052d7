package org.mailwright.net.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.model.Secret;

/** Names and values as the query of an address or a form carries them (RFC 6749, appendix B). Never printed. */
public final class Parameters {

    private static final List<String> SECRETS =
            List.of("code", "code_verifier", "client_secret", "refresh_token", "device_code");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Reads a query; nothing where it is malformed or names something twice, which RFC 6749, section 3.1, forbids. */
    public static Optional<Parameters> parse(String query) {
        var parameters = new Parameters();
        for (var pair : query.split("&")) {
            if (pair.isEmpty()) continue;
            var parts = pair.split("=", 2);
            try {
                var name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                if (parameters.values.putIfAbsent(name, value) != null) return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    public Parameters with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Parameters with(String name, Secret value) {
        return with(name, new String(value.characters()));
    }

    /** A value; one without content counts as left out (RFC 6749, section 3.1). */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A service's words, less what of them is one of these values and may be secret. */
    public String hidden(String words) {
        var text = words;
        for (var name : SECRETS) {
            var value = get(name);
            if (value.isPresent()) text = text.replace(value.get(), "***").replace(encoded(value.get()), "***");
        }
        return text;
    }

    public String encoded() {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
