package org.mailwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ways to a file that lead over others' ground. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no modes")
class PosixTrustTest {

    @TempDir
    private Path folder;

    private Path file;
    private FileTrust trust;

    @BeforeEach
    void fill() throws IOException {
        folder = folder.toRealPath();
        file = Files.writeString(Files.createDirectory(folder.resolve("below")).resolve("file"), "sound");
        trust = Trusts.ofOwner(folder);
    }

    @Test
    void theSystemBelievesRootOnly() {
        assertThat(FileTrust.ofSystem()).hasToString("PosixTrust[owners=[0]]");
        assertThat(Trusts.ofNobody().culprit(file)).contains(Path.of("/"));
    }

    @Test
    void whatIsNotThereIsNotBelieved() {
        var missing = folder.resolve("missing");

        assertThat(trust.culprit(missing)).contains(missing);
    }

    @Test
    void aWayBackIsFollowed() throws IOException {
        assertThat(trust.culprit(folder.resolve("below/../below/file"))).isEmpty();
        assertThat(trust.culprit(Path.of("/..").resolve(file.toString().substring(1))))
                .isEmpty();

        var open = modes(Files.createDirectory(folder.resolve("open")), "rwxrwxrwx");
        assertThat(trust.culprit(folder.resolve("open/../below/file"))).contains(open);
    }

    @Test
    void behindALinkInTheMiddleTheRestIsLookedAt() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("below"));
        assertThat(trust.culprit(folder.resolve("link/file"))).isEmpty();

        modes(file, "rw-rw-rw-");
        assertThat(trust.culprit(folder.resolve("link/file"))).contains(file);
    }

    @Test
    void fortyLinksAreFollowedAndNoMore() throws IOException {
        var last = file;
        for (int i = 1; i <= 40; i++) last = Files.createSymbolicLink(folder.resolve("link" + i), last);
        assertThat(trust.culprit(last)).isEmpty();

        Files.createSymbolicLink(folder.resolve("more"), last);
        assertThat(trust.culprit(folder.resolve("more"))).contains(folder.resolve("link1"));
    }

    @Test
    void aGroupMayWriteWhereItIsRoots() throws IOException {
        modes(file, "rw-rw-r--");
        boolean root = Files.getAttribute(file, "unix:gid").equals(PosixTrust.ROOT);

        assertThat(trust.culprit(file).isEmpty()).isEqualTo(root);
        if (root) {
            Files.setAttribute(file, "unix:gid", 4711);
            assertThat(trust.culprit(file)).contains(file);
        }
        modes(file, "rw-r--r--");
        assertThat(trust.culprit(file)).isEmpty();
    }

    /** As in /tmp: nobody can replace what is another's. A file's own sticky bit says nothing. */
    @Test
    void inAStickyFolderEverybodyMayWrite() throws IOException {
        modes(folder.resolve("below"), "rwxrwxrwx");
        Files.setAttribute(folder.resolve("below"), "unix:mode", 01777);
        assertThat(trust.culprit(file)).isEmpty();

        Files.setAttribute(file, "unix:mode", 01666);
        assertThat(trust.culprit(file)).contains(file);
    }

    private static Path modes(Path path, String modes) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
    }
}
