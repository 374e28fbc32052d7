package org.mailwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The texts that may break a rule, each with its reason: rule, language, key or words, reason. */
final class TextExceptions {

    static final Collector<String, ?, Set<String>> SORTED = Collectors.toCollection(TreeSet::new);

    private static final Path FILE = Path.of("src/test/resources/org/mailwright/text/exceptions.txt");

    private TextExceptions() {}

    static Set<String> of(String rule, Locale language) {
        return lines().stream()
                .map(line -> line.split(" \\| ", -1))
                .peek(parts -> assertEquals(4, parts.length, () -> "rule | language | what | reason: " + parts[0]))
                .filter(parts -> parts[0].equals(rule) && parts[1].equals(language.getLanguage()))
                .map(parts -> parts[2])
                .collect(SORTED);
    }

    private static List<String> lines() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
