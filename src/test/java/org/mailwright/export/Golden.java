package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mailwright.export.Exporter.Result;
import org.mailwright.profile.Profile;

/** What an exporter must write, byte for byte. Run with {@code -Dgolden.update} to write the files anew, then look. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export");

    private Golden() {}

    static void check(String name, Exporter exporter, Profile profile) {
        var exported = assertInstanceOf(Result.Exported.class, exporter.export(profile));
        var written = new String(exported.file().content(), UTF_8);
        var golden = FOLDER.resolve(name + ".golden");
        try {
            if (System.getProperty("golden.update") != null) Files.writeString(golden, written);
            assertEquals(Files.readString(golden), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
