package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.export.Reader;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileWriter;

/** Where exported files go, whose they are, and what is said on which stream. */
class ExportCommandTest {

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    /** Two files, one in a folder of its own and one for its owner only; several accounts; a reader that ignores. */
    private record Pair() implements Exporter {

        @Override
        public Format format() {
            return new Format(
                    "pair",
                    Group.PROGRAMS,
                    List.of("one.txt", "below/two.txt"),
                    new FormatCapabilities(List.of(), List.of(Limit.DISPLAY_NAME)),
                    List.of(new Reader("Odd Reader", Limit.DISPLAY_NAME)));
        }

        @Override
        public Result export(Profile profile) {
            return exportAll(List.of(profile));
        }

        @Override
        public Result exportAll(List<Profile> profiles) {
            var addresses = profiles.stream()
                    .map(each -> each.settings().address().toString())
                    .toList();
            return format().exported(
                            profiles,
                            new ExportedFile("one.txt", "text/plain", String.join("\n", addresses)),
                            new ExportedFile("below/two.txt", "text/plain", "secret").forOwner());
        }
    }

    @BeforeEach
    void offerThePair() {
        fakes.exporters = List.of(new Pair());
    }

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

    @Test
    void aTemplateBecomesSomebodys() throws IOException {
        var out = folder.resolve("eve.mailwright");

        var run = fakes.run(
                "", "export", ada(), "--format=json", "--for=eve@other.example", "--name=Eve E.", "--out=" + out);

        assertThat(run.exit()).isZero();
        var profile = read(out);
        assertThat(profile.settings().address()).hasToString("eve@other.example");
        assertThat(profile.settings().displayName()).isEqualTo("Eve E.");
        assertThat(profile.settings().incoming().orElseThrow().username()).isEqualTo("eve@other.example");
        assertThat(profile.settings().outgoing().orElseThrow().username()).isEqualTo("eve");
        assertThat(profile.tested()).isEmpty();
    }

    @Test
    void withoutANameNobodyElsesIsKept() throws IOException {
        var out = folder.resolve("eve.mailwright");

        fakes.run("", "export", ada(), "--format=json", "--for=eve@other.example", "--out=" + out);

        assertThat(read(out).settings().displayName()).isEmpty();
        assertThat(read(out).settings().accountName()).isEqualTo("Mail of eve");
    }

    @Test
    void aTemplateIsAProfileAndForOnePerson() throws IOException {
        assertThat(fakes.run("", "export", "ada@example.org", "--format=json", "--for=eve@other.example")
                        .err())
                .contains("--for needs a profile");
        assertThat(fakes.run("", "export", ada(), ada(), "--format=pair", "--name=Eve")
                        .err())
                .contains("they are for one person");
        assertThat(fakes.run("", "export", ada(), "--format=json", "--for=eve").exit())
                .isEqualTo(2);
    }

    private Fakes.Run export(String format, String... options) throws IOException {
        var words = Stream.concat(Stream.of("export", ada(), "--format=" + format), Stream.of(options));
        return fakes.run("", words.toArray(String[]::new));
    }

    private String ada() throws IOException {
        return profile("ada@example.org", "ada");
    }

    private String profile(String address, String user) throws IOException {
        var settings = AccountSettings.of(
                        EmailAddress.parse(address).orElseThrow(),
                        Fakes.IMAP.withUsername(address),
                        Fakes.SMTP.withUsername(user))
                .withNames("Ada L.", "Mail of %EMAILLOCALPART%");
        var tested = new Profile.Tested(Instant.EPOCH, true, true, true);
        var profile = new Profile(settings, Instant.EPOCH, "manual", Optional.of(tested));
        return Files.write(folder.resolve(user + ".mailwright"), new ProfileWriter("test").write(profile))
                .toString();
    }

    private static Profile read(Path file) {
        return assertInstanceOf(ProfileReading.Read.class, new ProfileReader().read(file))
                .profile();
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
