package org.mailwright.ui.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What was opened in another program is gone with the window. */
class OpenedFilesTest {

    private final OpenedFiles opened = new OpenedFiles();

    @Test
    void itsFoldersAreGoneWithAllThatIsInThem() throws IOException {
        var one = opened.newFolder();
        var other = opened.newFolder();
        Files.createDirectories(one.resolve("below"));
        Files.writeString(one.resolve("below/settings.mailwright"), "{}");
        var kept = Files.createTempFile("kept", ".txt");
        if (Files.getFileAttributeView(other, PosixFileAttributeView.class) != null) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                    .isEqualTo("rwx------");
            Files.createSymbolicLink(other.resolve("link"), kept);
        }

        opened.close();

        assertThat(one).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(kept).exists();
        Files.delete(kept);
    }

    @Test
    void afterwardsThereIsNoNewOne() {
        opened.close();

        assertThatThrownBy(opened::newFolder).isInstanceOf(IOException.class);
    }
}
