package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

/** Where exported files go, whose they are, and what is said on which stream. */
class ExportCommandTest extends ExportBench {

    @Test
    void aNameWithASlashIsAFolderThatIsMade() throws IOException {
        var out = folder.resolve("new/er");

        var run = export("json", "--out=" + out + "/");

        assertThat(run.exit()).isZero();
        assertThat(names(out)).containsExactly("ada@example.org.mailwright");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aNameWithASlashThatIsAFileIsRefused() throws IOException {
        var out = Files.writeString(folder.resolve("taken"), "before");

        var run = export("json", "--out=" + out + "/");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("taken is a file, not a folder");
        assertThat(Files.readString(out)).isEqualTo("before");
    }

    @Test
    void severalFilesNeedAFolder() throws IOException {
        var file = folder.resolve("single");

        for (var run : List.of(export("pair", "--out=" + file), export("pair"))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("several files (one.txt, below/two.txt)", "--out FOLDER/");
        }
        assertThat(file).doesNotExist();

        var run = export("pair", "--out=" + file + "/", "--json");

        assertThat(run.out())
                .isEqualTo("{\"outcome\":\"exported\",\"format\":\"pair\",\"file\":null,\"files\":[\"" + file
                        + "/one.txt\",\"" + file + "/below/two.txt\"],\"limits\":[\"display-name\"],\"readers\":"
                        + "[{\"name\":\"Odd Reader\",\"drops\":\"display-name\"}]}\n");
        assertThat(run.err()).contains("Odd Reader: your name as recipients see it");
        assertThat(Files.readString(file.resolve("below/two.txt"))).isEqualTo("secret");
        if (modes(file)) {
            assertThat(mode(file.resolve("below/two.txt"))).isEqualTo("rw-------");
            assertThat(mode(file.resolve("one.txt"))).startsWith("rw-r");
        }
    }

    @Test
    void aWiderModeThatWasThereIsNarrowed() throws IOException {
        var old = Files.createDirectories(folder.resolve("below")).resolve("two.txt");
        Files.writeString(old, "before");

        export("pair", "--out=" + folder);

        assertThat(Files.readString(old)).isEqualTo("secret");
        if (modes(folder)) assertThat(mode(old)).isEqualTo("rw-------");
    }

    @Test
    void allFilesAreSavedOrNone() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "before");
        Files.writeString(folder.resolve("below"), "a file where a folder has to be");

        var run = export("pair", "--out=" + folder);

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("below is a file, not a folder");
        assertThat(Files.readString(folder.resolve("one.txt"))).isEqualTo("before");
        assertThat(names(folder)).containsExactlyInAnyOrder("ada.mailwright", "below", "one.txt");
    }

    @Test
    void whyAFileCannotBeSavedIsSaid() throws IOException {
        var run = export("json", "--out=" + folder.resolve("none/here.mailwright"));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("here.mailwright cannot be saved: its folder is not there");
    }

    @Test
    void failuresNeverGoIntoTheFile() {
        var missing = fakes.run("", "export", "ada@example.org", "--format=json");
        var missingJson = fakes.run("", "export", "ada@example.org", "--format=json", "--json", "--out=x");

        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("ada@example.org");
        assertThat(missingJson.out())
                .isEqualTo("{\"outcome\":\"not-found\",\"format\":\"json\",\"file\":null,\"files\":[],\"limits\":[],"
                        + "\"readers\":[],\"address\":\"ada@example.org\",\"cause\":\"disco-not-found\"}\n");
    }

    @Test
    void severalAccountsGoIntoOneFileWhereTheFormatCan() throws IOException {
        var bob = profile("bob@example.org", "bob");

        var run = fakes.run("", "export", ada(), bob, "--format=pair", "--out=" + folder);
        var refused = fakes.run("", "export", ada(), bob, "--format=thunderbird");

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(folder.resolve("one.txt"))).isEqualTo("ada@example.org\nbob@example.org");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("more than one account in one file");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static boolean modes(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
