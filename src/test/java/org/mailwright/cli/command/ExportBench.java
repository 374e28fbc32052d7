package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import org.mailwright.profile.ProfileWriter;

/** Exports a profile with a format of several files. */
abstract class ExportBench {

    final Fakes fakes = new Fakes();

    @TempDir
    Path folder;

    /** Two files, one in a folder of its own and one for its owner only; several accounts; a reader that ignores. */
    record Pair() implements Exporter {

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

    Fakes.Run export(String format, String... options) throws IOException {
        var words = Stream.concat(Stream.of("export", ada(), "--format=" + format), Stream.of(options));
        return fakes.run("", words.toArray(String[]::new));
    }

    String ada() throws IOException {
        return profile("ada@example.org", "ada");
    }

    String profile(String address, String user) throws IOException {
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
}
