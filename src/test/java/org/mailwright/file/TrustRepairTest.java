package org.mailwright.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
class TrustRepairTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "0, rw-r--r--, file, ||",
                "0, rw-rw-r--, file, chmod go-w FOLDER/file",
                "0, rw-r--rw-, file, chmod go-w FOLDER/file",
                "4711, rw-r--r--, file, chown -h root:root FOLDER/file",
                "4711, rw-rw-rw-, file, chown -h root:root FOLDER/file && chmod go-w FOLDER/file",
                "0, rw-rw-r--, it's one, |chmod go-w 'FOLDER/it'\\''s one'|"
            })
    void whatIsWrongIsTakenBack(int owner, String modes, String name, String command) throws IOException {
        assumeThat((Integer) Files.getAttribute(folder, "unix:uid")).isEqualTo(PosixTrust.ROOT);
        var file = Files.createFile(folder.resolve(name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
        Files.setAttribute(file, "unix:uid", owner);

        assertThat(TrustRepair.command(file.toString()).orElse(""))
                .isEqualTo(command.replace("FOLDER", folder.toString()));
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(TrustRepair.command(folder.resolve("missing").toString())).isEmpty();
        assertThat(TrustRepair.command("a\0b")).isEmpty();
    }
}
