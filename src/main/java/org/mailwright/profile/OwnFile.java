package org.mailwright.profile;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A file that the program keeps under a name of its own, such as a draft beside the output. Others may know that name: a
 * link in its place is never followed, since it may lead to what its writer would not want to lose.
 */
public final class OwnFile {

    private static final Set<OpenOption> NEW = Set.of(CREATE_NEW, WRITE);

    private OwnFile() {}

    /** Begins it anew; what has the name is removed. */
    public static OutputStream begin(Path file, FileAttribute<?>... attributes) throws IOException {
        Files.deleteIfExists(file);
        Files.newByteChannel(file, NEW, attributes).close();
        return Files.newOutputStream(file, WRITE, NOFOLLOW_LINKS);
    }

    /**
     * Goes on with it behind its first bytes, which may be none; what follows them is cut off.
     *
     * @throws IOException if it is a link
     */
    public static OutputStream goOn(Path file, long length) throws IOException {
        cut(file, length);
        return Files.newOutputStream(file, WRITE, APPEND, NOFOLLOW_LINKS);
    }

    /** Leaves its first bytes. */
    public static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, NOFOLLOW_LINKS)) {
            channel.truncate(length);
        } catch (ClosedByInterruptException e) {
            throw new InterruptedIOException();
        }
    }

    /** Returns once it is on the disk. */
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, WRITE, NOFOLLOW_LINKS)) {
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw new InterruptedIOException();
        }
    }
}
