package org.mailwright.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.ProgramFolder.Opened;
import org.mailwright.account.Skipped.Reason;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiskFolderTest {

    @TempDir
    private Path temp = Path.of("");

    private Path base = Path.of("");

    @BeforeEach
    void makeBase() throws IOException {
        base = temp.resolve("base");
        Files.createDirectories(base.resolve("inner"));
        Files.writeString(base.resolve("inner/prefs.js"), "x");
        Files.writeString(temp.resolve("outside.txt"), "secret");
    }

    @Test
    void opensAFileInside() {
        var opened = DiskFolder.of(base).open("inner/prefs.js");

        var bytes = ((Opened.Content) opened).bytes();
        assertArrayEquals("x".getBytes(StandardCharsets.UTF_8), bytes.array());
        assertTrue(bytes.file().endsWith("prefs.js"), bytes.file());
    }

    @Test
    void closingWipesTheBytes() {
        var bytes = ((Opened.Content) DiskFolder.of(base).open("inner/prefs.js")).bytes();

        bytes.close();

        assertArrayEquals(new byte[1], bytes.array());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "inner/../../outside.txt",
                "/etc/passwd",
                "inner//prefs.js",
                "./inner/prefs.js",
                "..\\outside.txt"
            })
    void aPathThatLeadsOutIsNotFollowed(String path) {
        assertEquals(new Opened.Failed(Reason.OUTSIDE), DiskFolder.of(base).open(path));
    }

    @Test
    void aNameThatNoFileCanHaveIsUnreadable() {
        assertEquals(new Opened.Failed(Reason.UNREADABLE), DiskFolder.of(base).open("a\0b"));
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Files.createSymbolicLink(base.resolve("link"), temp.resolve("outside.txt"));
        Files.createSymbolicLink(base.resolve("folder"), temp);

        assertEquals(new Opened.Failed(Reason.OUTSIDE), DiskFolder.of(base).open("link"));
        assertEquals(new Opened.Failed(Reason.OUTSIDE), DiskFolder.of(base).open("folder/outside.txt"));
        assertEquals(List.of(), DiskFolder.of(base).list("folder"));
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() throws IOException {
        Files.createSymbolicLink(base.resolve("link"), Path.of("inner"));

        assertTrue(DiskFolder.of(base).open("link/prefs.js") instanceof Opened.Content);
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Files.createSymbolicLink(base.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(base.resolve("two"), Path.of("one"));

        assertEquals(new Opened.Failed(Reason.OUTSIDE), DiskFolder.of(base).open("one"));
    }

    @Test
    void aStoreOfPasswordsIsNotOpenedUnderAnyName() throws IOException {
        Files.writeString(base.resolve("logins.json"), "{}");
        Files.createSymbolicLink(base.resolve("harmless"), Path.of("logins.json"));

        assertEquals(
                new Opened.Failed(Reason.PASSWORD_STORE), DiskFolder.of(base).open("logins.json"));
        assertEquals(
                new Opened.Failed(Reason.PASSWORD_STORE), DiskFolder.of(base).open("harmless"));
    }

    @Test
    void aFileOf200MegabytesIsNotRead() throws IOException {
        try (var file = new RandomAccessFile(base.resolve("prefs.js").toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        var reads = new AtomicInteger();
        var folder = new DiskFolder(base, false, _ -> {
            reads.incrementAndGet();
            return new byte[0];
        });

        assertEquals(new Opened.Failed(Reason.TOO_LARGE), folder.open("prefs.js"));
        assertEquals(0, reads.get());
    }

    @Test
    void whatIsMissingOrNoFileIsSaid() {
        assertEquals(new Opened.Failed(Reason.MISSING), DiskFolder.of(base).open("nothing"));
        assertEquals(new Opened.Failed(Reason.UNREADABLE), DiskFolder.of(base).open("inner"));
        assertEquals(
                new Opened.Failed(Reason.MISSING),
                DiskFolder.of(temp.resolve("gone")).open("prefs.js"));
        assertEquals(List.of(), DiskFolder.of(temp.resolve("gone")).list(""));
    }

    @Test
    void aFileThatChangedOnceIsReadAgain() {
        var times = new AtomicInteger();
        var folder = new DiskFolder(base, false, file -> {
            if (times.incrementAndGet() == 1) Files.writeString(file, "y", StandardOpenOption.APPEND);
            return Files.readAllBytes(file);
        });

        assertTrue(folder.open("inner/prefs.js") instanceof Opened.Content(var bytes) && bytes.length() == 2);
    }

    @Test
    void aFileThatKeepsChangingIsGivenUp() {
        var folder = new DiskFolder(base, false, file -> {
            var bytes = Files.readAllBytes(file);
            Files.writeString(file, "y", StandardOpenOption.APPEND);
            return bytes;
        });

        assertEquals(new Opened.Failed(Reason.CHANGED), folder.open("inner/prefs.js"));
    }

    @Test
    void aCopyFromAnotherComputerNamesNoFolderOfThisOne() {
        var there = temp.toAbsolutePath().toString();

        assertEquals(Optional.empty(), DiskFolder.of(base).elsewhere(there));
        assertTrue(DiskFolder.live(base).elsewhere(there).isPresent());
        assertEquals(Optional.empty(), DiskFolder.live(base).elsewhere("not/absolute"));
    }

    @Test
    void aFileThatAnotherOneNamesIsTakenOnlyFromInside() {
        var folder = DiskFolder.live(base);

        assertEquals(
                Optional.of("inner/x"),
                folder.relative(base.resolve("inner/x").toAbsolutePath().toString()));
        assertEquals(Optional.of("inner/x"), folder.relative("inner/x"));
        assertEquals(
                Optional.empty(),
                folder.relative(temp.resolve("outside.txt").toAbsolutePath().toString()));
        assertEquals(Optional.empty(), folder.relative("../outside.txt"));
        assertEquals(
                Optional.empty(),
                DiskFolder.of(base)
                        .relative(base.resolve("inner/x").toAbsolutePath().toString()));
    }
}
