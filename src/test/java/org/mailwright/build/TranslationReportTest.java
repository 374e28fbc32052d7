package org.mailwright.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationReportTest {

    @TempDir
    Path folder;

    @Test
    void whatChangedInEnglishIsNamedUntilItIsTranslated() throws IOException {
        write("messages", "a=One", "b=Two", "c=Three");
        write("messages_fr", "a=Un", "b=Deux");
        write("messages_pt_BR", "a=Um", "b=Dois", "c=Três");
        report().record("fr", Set.of());
        report().record("pt_BR", Set.of());
        assertThat(report().lines()).containsExactly("fr: missing: c");

        write("messages", "a=One", "b=Two more", "c=Three");
        assertThat(report().lines())
                .containsExactly("fr: changed in English: b", "fr: missing: c", "pt_BR: changed in English: b");

        report().record("fr", Set.of("b"));
        assertThat(report().lines()).containsExactly("fr: missing: c", "pt_BR: changed in English: b");
        assertThat(Files.readAllLines(folder.resolve("record")))
                .hasSize(4)
                .anyMatch(line -> line.matches("a \\*:[0-9a-f]{8}"))
                .anyMatch(line -> line.matches("b fr:[0-9a-f]{8} pt_BR:[0-9a-f]{8}"));
    }

    @Test
    void aKeyThatIsGoneLeavesTheRecord() throws IOException {
        write("messages", "a=One", "b=Two");
        write("messages_fr", "a=Un", "b=Deux");
        report().record("fr", Set.of());
        write("messages", "a=One");

        report().record("fr", Set.of());

        assertThat(Files.readString(folder.resolve("record"))).contains("a *").doesNotContain("b ");
    }

    private TranslationReport report() {
        return new TranslationReport(folder, folder.resolve("record"));
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".properties"), String.join("\n", lines));
    }
}
