package org.mailwright.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/**
 * What a text in one language says of "your provider", and what it says where the provider has a name.
 *
 * @param instead with {@link #NAME} where the name comes; the words themselves where they speak of another provider
 */
record ProviderPhrase(String language, String words, String instead) {

    static final String NAME = "…";

    private static final Map<String, List<ProviderPhrase>> ALL = read();

    /** In the order in which they count. */
    static List<ProviderPhrase> in(Locale language) {
        return ALL.getOrDefault(language.toLanguageTag(), List.of());
    }

    private static ProviderPhrase of(String line) {
        var parts = line.split("\\|", -1);
        return new ProviderPhrase(parts[0], parts[1], parts[2].isEmpty() ? parts[1] : parts[2]);
    }

    private static Map<String, List<ProviderPhrase>> read() {
        try (var in = ProviderPhrase.class.getResourceAsStream("own-provider")) {
            if (in == null) throw new MissingResourceException("no phrases", "text", "own-provider");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProviderPhrase::of)
                    .collect(Collectors.groupingBy(ProviderPhrase::language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
