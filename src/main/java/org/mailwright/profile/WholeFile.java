package org.mailwright.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Saves a file wholly or not at all: whatever stood there before stays as it was until the new content is on the disk,
 * so that a full disk loses nothing. A file that is replaced keeps its mode.
 */
public final class WholeFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private WholeFile() {}

    /**
     * What to save.
     *
     * @param owner whether only the file's owner may read it (mode 0600, where the system has modes)
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Content(Path file, byte[] bytes, boolean owner) {}

    public static void write(Path file, byte[] content) throws IOException {
        writeAll(List.of(new Content(file, content, false)));
    }

    /** Makes a new file and gives the handle that it is written through. */
    @FunctionalInterface
    interface Drafting {
        FileChannel make(Path draft, FileAttribute<?>... attributes) throws IOException;
    }

    /** Saves several files: every content is on the disk before the first file is replaced. */
    public static void writeAll(List<Content> contents) throws IOException {
        writeAll(contents, (draft, attributes) -> FileChannel.open(draft, NEW, attributes));
    }

    static void writeAll(List<Content> contents, Drafting drafting) throws IOException {
        var drafts = new LinkedHashMap<Path, Path>();
        try {
            for (var content : contents) {
                var target = target(content.file());
                if (Files.exists(target) && !Files.isRegularFile(target)) { // a device such as /dev/stdout
                    Files.write(target, content.bytes(), StandardOpenOption.WRITE);
                    continue;
                }
                var draft = target.resolveSibling(".mailwright-" + UUID.randomUUID() + ".tmp");
                drafts.put(draft, target);
                fill(draft, target, content, drafting);
            }
            for (var entry : drafts.entrySet()) replace(entry.getKey(), entry.getValue());
        } finally {
            for (var draft : drafts.keySet()) Files.deleteIfExists(draft);
        }
    }

    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** Writes through the handle that made the file: nobody can put another in its place in between. */
    private static void fill(Path draft, Path target, Content content, Drafting drafting) throws IOException {
        try (var out = drafting.make(draft, attributes(draft, target, content))) {
            var bytes = ByteBuffer.wrap(content.bytes());
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        if (!content.owner() && Files.exists(target)) keepMode(draft, target);
    }

    private static FileAttribute<?>[] attributes(Path draft, Path target, Content content) throws IOException {
        boolean modes = Files.getFileStore(draft.getParent()).supportsFileAttributeView(PosixFileAttributeView.class);
        // What is there already may be for its owner only, so that a new copy starts so too.
        boolean closed = content.owner() || Files.exists(target);
        return modes && closed ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    }

    /** The JDK sets a mode by name and follows links, so that what took the draft's place is not touched. */
    private static void keepMode(Path draft, Path target) throws IOException {
        var before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (before == null) return;
        if (!Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(draft.toString());
        Files.setPosixFilePermissions(draft, before.readAttributes().permissions());
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
