package org.mailwright.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("a.mailwright"), "old");

        WholeFile.write(file, NEW);

        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), contents());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        var file = Files.writeString(folder.resolve("a.mailwright"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, NEW);

        assertEquals(file, Files.readSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aFolderIsNotOverwritten() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));

        assertThrows(IOException.class, () -> WholeFile.write(inner, NEW));

        assertEquals(List.of(inner), contents());
    }

    @Test
    void aFullDeviceIsSaid() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        assertThrows(IOException.class, () -> WholeFile.write(full, NEW));
    }

    @Test
    void aMissingFolderIsSaidAndNotMade() throws IOException {
        var gone = folder.resolve("gone");

        assertThrows(IOException.class, () -> WholeFile.write(gone.resolve("a.mailwright"), NEW));

        assertEquals(List.of(), contents());
    }

    private List<Path> contents() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aFileThatIsReplacedKeepsItsMode() throws IOException {
        var file = Files.writeString(folder.resolve("kept"), "old");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        for (var mode : List.of("rw-------", "rw-r-----", "rw-rw-r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

            WholeFile.write(file, "new".getBytes(UTF_8));

            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    /** In a folder where others write, a draft may be moved away and a link be laid in its place at any time. */
    @Test
    void whatHasTheDraftsNameInTheMeantimeIsLeftAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        var file = Files.writeString(folder.resolve("a.mailwright"), "old");
        var theirs = Files.writeString(folder.resolve("theirs"), "theirs");
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-------"));
        var content = new WholeFile.Content(file, NEW, false);

        assertThrows(
                IOException.class,
                () -> WholeFile.writeAll(List.of(content), (draft, attributes) -> {
                    var handle = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), attributes);
                    Files.move(draft, folder.resolve("moved"));
                    Files.createSymbolicLink(draft, theirs);
                    return handle;
                }));

        assertEquals("theirs", Files.readString(theirs));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(theirs)));
        assertEquals("new", Files.readString(folder.resolve("moved")));
        assertEquals("old", Files.readString(file));
    }
}
