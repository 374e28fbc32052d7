package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogCompilerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @Test
    void writesASoundFolderAndNothingForAFolderWithAFault() throws IOException {
        var sound = Files.readString(Path.of("providers/posteo.json"));
        var resource = folder.resolve("new/catalog.bin");

        Files.writeString(folder.resolve("posteo.json"), sound.replace("993", "0"));
        assertThat(CatalogCompiler.compile(folder, resource, TODAY)).hasSize(1);
        assertThat(resource).doesNotExist();

        Files.writeString(folder.resolve("posteo.json"), sound);
        assertThat(CatalogCompiler.compile(folder, resource, TODAY)).isEmpty();
        assertThat(resource).isNotEmptyFile();
    }
}
