package org.mailwright.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lets nobody but administrators make links")
class OwnFileTest {

    @TempDir
    private Path folder;

    private Path draft;
    private Path precious;

    @BeforeEach
    void layALink() throws IOException {
        precious = Files.writeString(folder.resolve("precious"), "precious");
        draft = Files.createSymbolicLink(folder.resolve("draft"), precious);
    }

    @Test
    void aDraftIsBegunInThePlaceOfALink() throws IOException {
        try (var out = OwnFile.begin(draft)) {
            out.write("new".getBytes(UTF_8));
        }

        assertThat(draft).isRegularFile().hasContent("new");
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aLinkIsNotGoneOnWith() {
        assertThatThrownBy(() -> OwnFile.goOn(draft, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OwnFile.cut(draft, 0)).isInstanceOf(IOException.class);
        assertThat(precious).hasContent("precious");
    }

    @Test
    void whatFollowsTheFirstBytesIsCutOff() throws IOException {
        try (var out = OwnFile.goOn(precious, 3)) {
            out.write("-x".getBytes(UTF_8));
        }

        assertThat(precious).hasContent("pre-x");
    }
}
