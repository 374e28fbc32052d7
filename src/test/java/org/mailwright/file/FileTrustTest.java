package org.mailwright.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
class FileTrustTest {

    @TempDir
    private Path folder;

    private Path file;
    private FileTrust trust;

    @BeforeEach
    void fill() throws IOException {
        folder = folder.toRealPath();
        file = Files.writeString(folder.resolve("file"), "sound");
        trust = Trusts.ofOwner(folder);
    }

    @Test
    void whatNobodyElseCanChangeIsRead() throws IOException {
        assertThat(trust.read(file, 100)).asString(UTF_8).isEqualTo("sound");
    }

    @Test
    void aLongFileIsCutOneByteBehindItsLimit() throws IOException {
        assertThat(trust.read(file, 2)).asString(UTF_8).isEqualTo("sou");
    }

    @Test
    void aFileThatOthersMayWriteIsNotRead() throws IOException {
        modes(file, "rw-rw-rw-");

        assertUntrusted(file, file);
    }

    @Test
    void norIsOneInAFolderThatOthersMayWrite() throws IOException {
        modes(folder, "rwxrwxrwx");

        assertUntrusted(file, folder);
    }

    @Test
    void aLinkIsWorthWhatItLeadsTo() throws IOException {
        var target = Files.createDirectory(folder.resolve("open"));
        Files.writeString(target.resolve("file"), "x");
        modes(target, "rwxrwxrwx");
        var link = Files.createSymbolicLink(folder.resolve("link"), target.resolve("file"));

        assertUntrusted(link, target);
    }

    /** The administrator reads the draft of another user: root may read it, and must not believe it. */
    @Test
    void anotherUsersFileIsNotRead() throws IOException {
        assumeThat((Integer) Files.getAttribute(folder, "unix:uid")).isEqualTo(PosixTrust.ROOT);
        Files.setAttribute(file, "unix:uid", 4711);

        assertUntrusted(file, file);
    }

    /** What is swapped while it is read is not believed either. */
    @Test
    void aFileThatBecomesAnothersWhileItIsReadIsNotRead() {
        var looks = new int[1];
        FileTrust changing = path -> looks[0]++ == 0 ? Optional.empty() : Optional.of(path);

        assertThatThrownBy(() -> changing.read(file, 100)).isInstanceOf(UntrustedFileException.class);
    }

    @Test
    void norIsOneThatBecomesTheAdministratorsWhileItIsRead() {
        var looks = new int[1];
        FileTrust changing = path -> looks[0]++ == 0 ? Optional.of(path) : Optional.empty();

        assertThatThrownBy(() -> changing.read(file, 100)).isInstanceOf(UntrustedFileException.class);
        assertThat(FileTrust.ANYBODY.culprit(file)).isEmpty();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> trust.read(folder, 100))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UntrustedFileException.class);
    }

    private void assertUntrusted(Path read, Path culprit) {
        assertThatThrownBy(() -> trust.read(read, 100))
                .isInstanceOfSatisfying(
                        UntrustedFileException.class,
                        untrusted -> assertThat(untrusted.culprit()).isEqualTo(culprit.toString()));
    }

    private static void modes(Path path, String modes) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
    }
}
