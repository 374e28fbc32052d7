package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

class RegistrationFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("new/ids.json");
    }

    @Test
    void anIdIsKeptForItsIssuerOnly() {
        new RegistrationFile(file).keep("api.example.org", "7");
        new RegistrationFile(file).keep("other.example.org", "8");

        assertThat(new RegistrationFile(file).id("other.example.org")).contains("8");
        assertThat(new RegistrationFile(file).id("third.example.org")).isEmpty();
    }

    @Test
    void whatIsDroppedIsGone() {
        var ids = new RegistrationFile(file);
        ids.keep("api.example.org", "7");
        ids.keep("other.example.org", "8");

        ids.drop("api.example.org");

        assertThat(ids.id("api.example.org")).isEmpty();
        assertThat(ids.id("other.example.org")).contains("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"api.example.org\":7}",
                "{\"api.example.org\":\"a\\u0000b\"}",
                "{\"api.example.org\":\"\"}"
            })
    void aFileThatSomebodyChangedHoldsNoId(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        assertThat(new RegistrationFile(file).id("api.example.org")).isEmpty();
        new RegistrationFile(file).keep("api.example.org", "9");
        assertThat(new RegistrationFile(file).id("api.example.org")).contains("9");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Files.writeString(folder.resolve("new"), "a file in the way");

        new RegistrationFile(file).keep("api.example.org", "7");

        assertThat(new RegistrationFile(file).id("api.example.org")).isEmpty();
    }
}
