package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Policy;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.ProfileOpener.Reading;

/** Files that are opened in the window or dropped on it. */
class AccountFilesTest {

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final AccountFiles files = new AccountFiles(
            messages,
            Policy.NONE,
            () -> Instant.EPOCH,
            new Lazy<>(() -> new ProfileTrust(PublicSuffixes::bundled, ProviderCatalog::bundled, List.of())));

    @TempDir
    private Path folder;

    @Test
    void aFileOfAnotherProgramIsAnAccount() throws IOException {
        var reading = files.open(written(new K9sExporter(), "phone.k9s"), Optional.empty());

        assertThat(reading).isInstanceOfSatisfying(Reading.Opened.class, opened -> {
            var settings = opened.profile().settings();
            assertThat(settings.address()).isEqualTo(SampleAccounts.FRED);
            assertThat(settings.incoming().orElseThrow().endpoint().host()).isEqualTo("imap.example.org");
            assertThat(opened.profile().tested()).isEmpty();
        });
    }

    @Test
    void aFileForEverybodySaysThatTheAddressIsMissing() throws IOException {
        assertThat(files.open(written(new ThunderbirdExporter(), "config-v1.1.xml"), Optional.empty()))
                .isEqualTo(new Reading.Refused(messages.get("import.no-address")));
    }

    @Test
    void aFileForEverybodyIsTheAccountOfTheTypedAddress() throws IOException {
        var file = written(new ThunderbirdExporter(), "config-v1.1.xml");

        assertThat(files.open(file, EmailAddress.parse("ann@example.org")))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> {
                    var settings = opened.profile().settings();
                    assertThat(settings.address().toString()).isEqualTo("ann@example.org");
                    assertThat(settings.incoming().orElseThrow().username()).isEqualTo("ann@example.org");
                });
    }

    @Test
    void whoSignedAFileIsSaid() {
        var signed = Path.of("src/test/resources/org/mailwright/account/imports/apple-signed.mobileconfig");

        assertThat(files.open(signed, EmailAddress.parse("ann@example.org")))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.remarks()).anyMatch(remark -> remark.startsWith("Signed as “")));
    }

    @Test
    void passwordsInAFileArePassedOverAndThatIsSaid() {
        var plain = Path.of("src/test/resources/org/mailwright/account/imports/apple.mobileconfig");

        var reading = files.open(plain, EmailAddress.parse("ann@example.org"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.remarks())
                                .containsExactly("2 passwords in the file were passed over."));
        assertThat(reading.toString()).doesNotContain("NEVER-READ");
    }

    @Test
    void whatIsNoAccountIsRefusedInWords() throws IOException {
        var picture = Files.write(folder.resolve("cat.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});

        assertThat(files.open(picture, Optional.empty())).isInstanceOf(Reading.Refused.class);
    }

    private Path written(Exporter exporter, String name) throws IOException {
        var result = (Exporter.Result.Exported) exporter.export(SampleAccounts.profile(SampleAccounts.usual()));
        ExportedFile file = result.files().getFirst();
        return Files.write(folder.resolve(name), file.content());
    }
}
