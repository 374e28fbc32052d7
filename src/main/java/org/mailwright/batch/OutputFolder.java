package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.mailwright.export.ExportedFile;
import org.mailwright.profile.OwnFile;

/**
 * A folder with everybody's files. A file is there wholly or not at all, and nothing is written through a link that leads
 * out of the folder.
 */
final class OutputFolder implements BatchOutput {

    /** One name for all drafts: the next run overwrites what a killed one has left. */
    private static final String DRAFT = ".mailwright-batch.tmp";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Path draft;
    private final boolean modes;

    OutputFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.folder = folder.toRealPath();
        this.draft = this.folder.resolve(DRAFT);
        this.modes = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Files.deleteIfExists(draft);
    }

    @Override
    public boolean has(String place) throws IOException {
        var path = path(place);
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) > 0;
    }

    @Override
    public void write(List<ExportedFile> files) throws IOException {
        for (var file : files) write(file);
    }

    private void write(ExportedFile file) throws IOException {
        var target = path(file.name());
        makeFolders(file.name());
        try (var out = file.owner() && modes ? OwnFile.begin(draft, OWNER_ONLY) : OwnFile.begin(draft)) {
            out.write(file.content());
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the folders above a file, none of which may be a link. */
    private void makeFolders(String name) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            var below = path(name.substring(0, slash));
            if (Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) continue;
            if (Files.exists(below, LinkOption.NOFOLLOW_LINKS)) throw new NotDirectoryException(below.toString());
            Files.createDirectory(below);
        }
    }

    private Path path(String name) throws IOException {
        try {
            var path = folder.resolve(name).normalize();
            if (!path.startsWith(folder)) throw new FileSystemException(name, null, "outside the folder");
            return path;
        } catch (InvalidPathException e) { // letters that the locale's encoding lacks
            throw new FileSystemException(name, null, e.getReason());
        }
    }

    /** Files are where they are. */
    @Override
    public String position() {
        return "-";
    }

    @Override
    public void finish() throws IOException {
        Files.deleteIfExists(draft);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
