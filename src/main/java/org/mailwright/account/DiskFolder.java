package org.mailwright.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.Skipped.Reason;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/**
 * A {@link ProgramFolder} on disk. Links are followed only as long as they end inside the folder; only plain files of at
 * most {@link #MAX_BYTES} are opened, and a file that changes while it is read is read once more.
 */
public final class DiskFolder implements ProgramFolder {

    /** In bytes. The largest real file of this kind, Thunderbird's prefs.js, has some hundred thousand. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int TRIES = 2;

    /** Reads all bytes of a file, and one more than are taken where there are more. */
    interface Content {

        byte[] of(Path file) throws IOException;
    }

    private final Path base;
    private final boolean live;
    private final Content content;

    DiskFolder(Path base, boolean live, Content content) {
        this.base = base;
        this.live = live;
        this.content = content;
    }

    /** A folder that a person names, such as a copy from another computer. Nothing is read outside it. */
    public static DiskFolder of(Path base) {
        return new DiskFolder(base, false, DiskFolder::read);
    }

    /** The folder that a program uses on this computer; it may name another of its folders by its absolute path. */
    public static DiskFolder live(Path base) {
        return new DiskFolder(base, true, DiskFolder::read);
    }

    @Override
    public Opened open(String path) {
        try {
            var file = inside(path);
            if (file.isEmpty()) return new Opened.Failed(Reason.OUTSIDE);
            boolean store = PasswordStores.isStore(name(file.get())) || PasswordStores.isStore(name(Path.of(path)));
            if (store) return new Opened.Failed(Reason.PASSWORD_STORE);
            for (int i = 0; i < TRIES; i++) {
                var before = attributes(file.get());
                if (!before.isRegularFile()) return new Opened.Failed(Reason.UNREADABLE);
                if (before.size() > MAX_BYTES) return new Opened.Failed(Reason.TOO_LARGE);
                var bytes = content.of(file.get());
                if (bytes.length > MAX_BYTES) return wiped(bytes, Reason.TOO_LARGE);
                if (isSame(before, attributes(file.get()), bytes.length)) {
                    return new Opened.Content(new FileBytes(shown(path), bytes));
                }
                Arrays.fill(bytes, (byte) 0);
            }
            return new Opened.Failed(Reason.CHANGED);
        } catch (NoSuchFileException e) {
            return new Opened.Failed(Reason.MISSING);
        } catch (IOException | InvalidPathException e) {
            return new Opened.Failed(Reason.UNREADABLE);
        }
    }

    @Override
    public List<String> list(String path) {
        try {
            var folder = inside(path);
            if (folder.isEmpty() || !Files.isDirectory(folder.get())) return List.of();
            var names = new ArrayList<String>();
            try (var files = Files.newDirectoryStream(folder.get())) {
                for (var file : files) {
                    if (names.size() == MAX_NAMES) break;
                    names.add(name(file));
                }
            }
            names.sort(String::compareTo);
            return names;
        } catch (IOException | InvalidPathException | java.nio.file.DirectoryIteratorException e) {
            return List.of();
        }
    }

    @Override
    public Optional<ProgramFolder> elsewhere(String absolute) {
        if (!live) return Optional.empty();
        try {
            var folder = Path.of(absolute);
            return folder.isAbsolute() ? Optional.of(of(folder)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> relative(String path) {
        try {
            var home = Path.of(System.getProperty("user.home", "/"));
            var file = path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path);
            if (!file.isAbsolute()) return ProgramFolder.super.relative(path);
            var inside = file.normalize();
            var root = base.toAbsolutePath().normalize();
            if (!live || !inside.startsWith(root) || inside.equals(root)) return Optional.empty();
            return Optional.of(root.relativize(inside).toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public String shown(String path) {
        var file =
                path.isEmpty() ? base.toString() : base + base.getFileSystem().getSeparator() + path;
        return AccountDraft.shown(file);
    }

    /** The file that the path leads to, if that is inside the folder. */
    private Optional<Path> inside(String path) throws IOException {
        for (var name : path.split("[/\\\\]", -1)) {
            if (name.equals("..") || name.equals(".") || name.isEmpty() && !path.isEmpty()) return Optional.empty();
        }
        var root = base.toRealPath();
        var wanted = path.isEmpty() ? root : root.resolve(path.replace('\\', '/'));
        if (!wanted.normalize().startsWith(root)) return Optional.empty();
        try {
            var real = wanted.toRealPath();
            return real.startsWith(root) ? Optional.of(real) : Optional.empty();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) { // a circle of links has no exception of its own on every system
            if (Files.isSymbolicLink(wanted)) return Optional.empty();
            throw e;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after, int length) {
        return before.size() == length
                && after.size() == length
                && before.lastModifiedTime().equals(after.lastModifiedTime());
    }

    private static Opened wiped(byte[] bytes, Reason reason) {
        Arrays.fill(bytes, (byte) 0);
        return new Opened.Failed(reason);
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }
}
