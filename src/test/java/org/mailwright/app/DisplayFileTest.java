package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.ui.page.Appearance;
import org.mailwright.ui.page.Display;

class DisplayFileTest {

    @TempDir
    Path folder;

    private Path file;
    private DisplayFile settings;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        file = folder.resolve("new/window.properties");
        settings = new DisplayFile(Optional.of(file), _ -> {
            throw new IllegalStateException("nobody changes the language");
        });
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        var wanted = new Display(Optional.of("de"), Appearance.CONTRAST, Optional.of(150));

        assertThat(settings.read()).isEqualTo(Display.OF_SYSTEM);
        settings.keep(wanted);

        assertThat(settings.read()).isEqualTo(wanted);
        settings.keep(Display.OF_SYSTEM);
        assertThat(settings.read()).isEqualTo(Display.OF_SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "language=tlh\nappearance=pink\ntext-size=-5",
                "text-size=99999999999",
                "\\uZZZZ",
                "\u0000\u0001",
                "language=../../x"
            })
    void nonsenseIsPassedOver(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThat(settings.read()).isEqualTo(Display.OF_SYSTEM);
    }

    @Test
    void whatCannotBeKeptIsNoTrouble() throws IOException {
        Files.createFile(folder.resolve("new"));

        settings.keep(new Display(Optional.of("de"), Appearance.DARK, Optional.empty()));

        assertThat(settings.read()).isEqualTo(Display.OF_SYSTEM);
    }
}
