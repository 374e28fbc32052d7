package org.mailwright.build;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The translations as they are. What breaks a placeholder is named by MessageFormTest, at once. */
class TranslationsTest {

    /** A change in English may come first, and its translations follow. */
    private static final long ON_THEIR_WAY = 80;

    @Test
    void noLanguageFallsFarBehind() throws IOException {
        var report = new TranslationReport(
                Path.of("src/main/resources/org/mailwright/text"), Path.of("src/build/translations/english.txt"));
        var lines = report.lines();

        var behind = lines.stream().collect(groupingBy(line -> line.substring(0, line.indexOf(':')), counting()));

        assertThat(behind.values()).as(() -> String.join("\n", lines)).allMatch(count -> count <= ON_THEIR_WAY);
    }
}
