package org.mailwright.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where everybody's files are to go. */
public sealed interface BatchTarget {

    Path path();

    record Folder(Path path) implements BatchTarget {}

    /** One ZIP archive. */
    record Archive(Path path) implements BatchTarget {}

    /** A name that ends in .zip is an archive, unless it is a folder that is there. */
    static BatchTarget of(Path path) {
        var whole = path.toAbsolutePath().normalize();
        var last = whole.getFileName();
        boolean zip = last != null && last.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        return zip && !Files.isDirectory(whole) ? new Archive(whole) : new Folder(whole);
    }

    /** Whether there is a place beside it for a journal, which the root of a disk has not. */
    default boolean isNamed() {
        return path().getFileName() != null;
    }
}
