package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailwright.export.Exporter.Result;
import org.mailwright.profile.Profile;

/** What an exporter must write, byte for byte. Run with {@code -Dgolden.update} to write the files anew, then look. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export");

    private Golden() {}

    /** Compares the one file, or each of several: NAME.golden, or NAME.FILE.golden with dots for slashes. */
    public static void check(String name, Exporter exporter, Profile... profiles) {
        var files = files(exporter, profiles);
        for (var file : files) {
            var suffix = files.size() == 1 ? "" : "." + file.name().replace('/', '.');
            compare(FOLDER.resolve(name + suffix + ".golden"), new String(file.content(), UTF_8));
        }
    }

    /** The files of an export that must succeed. */
    public static List<ExportedFile> files(Exporter exporter, Profile... profiles) {
        return assertInstanceOf(Result.Exported.class, exporter.exportAll(List.of(profiles)))
                .files();
    }

    /** The one file of an export that must succeed. */
    public static ExportedFile file(Exporter exporter, Profile... profiles) {
        var files = files(exporter, profiles);
        assertEquals(1, files.size());
        return files.getFirst();
    }

    private static void compare(Path golden, String written) {
        try {
            if (System.getProperty("golden.update") != null) Files.writeString(golden, written);
            assertEquals(Files.readString(golden), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
