package org.mailwright.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailwright.profile.WholeFile;

/** Puts exported files on the disk: all of them or none, and those for their owner with mode 0600. */
public final class ExportedFiles {

    private ExportedFiles() {}

    /** Writes one file at a place of the caller's choice. */
    public static List<Path> write(Path place, ExportedFile file) throws IOException {
        WholeFile.writeAll(List.of(new WholeFile.Content(place, file.content(), file.owner())));
        return List.of(place);
    }

    /** Writes files into a folder, which is made if it is not there. Returns where they are. */
    public static List<Path> writeInto(Path folder, List<ExportedFile> files) throws IOException {
        var contents = files.stream()
                .map(file -> new WholeFile.Content(folder.resolve(file.name()), file.content(), file.owner()))
                .toList();
        Files.createDirectories(folder);
        for (var content : contents) {
            var parent = content.file().getParent();
            if (parent != null) Files.createDirectories(parent);
        }
        WholeFile.writeAll(contents);
        return contents.stream().map(WholeFile.Content::file).toList();
    }
}
