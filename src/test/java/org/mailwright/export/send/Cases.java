package org.mailwright.export.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mailwright.export.ExportWords;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The accounts that targets are tried with: profiles that src/test/programs reads too. */
final class Cases {

    static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export/send");

    /** Says the key itself, so that golden files outlive a change of words. */
    static final ExportWords KEYS = new ExportWords() {
        @Override
        public String get(String key, Object... values) {
            return key;
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    };

    private Cases() {}

    /** The cases' names in order. */
    static List<String> names() {
        try (var files = Files.list(FOLDER.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString().replace(".mailwright", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile profile(String name) {
        var reading = new ProfileReader().read(FOLDER.resolve("cases").resolve(name + ".mailwright"));
        return assertInstanceOf(ProfileReading.Read.class, reading, name).profile();
    }
}
