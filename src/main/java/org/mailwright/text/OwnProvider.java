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
 * Names an organisation where a text in one language says "your provider". A phrase in any grammatical form has its own
 * replacement in the same form; phrases about other providers are kept by standing in the list with themselves.
 */
final class OwnProvider {

    private static final String NAME = "…";

    private final List<Phrase> phrases;

    private OwnProvider(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    static OwnProvider in(Locale language) {
        return new OwnProvider(Phrases.ALL.getOrDefault(language.toLanguageTag(), List.of()));
    }

    /** Of several phrases at one place the one that stands first in the list counts. */
    String named(String organisation, String text) {
        var said = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int here = at;
            var found = phrases.stream()
                    .filter(phrase -> text.startsWith(phrase.words(), here))
                    .findFirst();
            said.append(found.map(phrase -> phrase.instead().replace(NAME, organisation))
                    .orElse(text.substring(here, here + 1)));
            at += found.map(phrase -> phrase.words().length()).orElse(1);
        }
        return said.toString();
    }

    /** What stands in a text, and what stands there instead, with a mark for the name. */
    private record Phrase(String language, String words, String instead) {

        static Phrase of(String line) {
            var parts = line.split("\\|", -1);
            return new Phrase(parts[0], parts[1], parts[2].isEmpty() ? parts[1] : parts[2]);
        }
    }

    /** Read when an organisation's name is first needed. */
    private static final class Phrases {

        static final Map<String, List<Phrase>> ALL = read();

        private static Map<String, List<Phrase>> read() {
            try (var in = OwnProvider.class.getResourceAsStream("own-provider")) {
                if (in == null) throw new MissingResourceException("no phrases", "text", "own-provider");
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Phrase::of)
                        .collect(Collectors.groupingBy(Phrase::language));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
