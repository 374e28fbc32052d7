package org.mailwright.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.ProviderFolder.Owner;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.source.CatalogSource;
import org.mailwright.detect.source.MxSource;
import org.mailwright.file.FileTrust;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** What a provider file says that does not ship with the program never passes for the program's own word. */
class OverlaySourceTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        var bundled = Files.readString(Path.of("providers/posteo.json"));
        Files.writeString(
                folder.resolve("posteo.json"),
                bundled.replace("\"posteo.de\"", "\"house.example\"").replace("\"posteo.net\"", "\"net.example\""));
    }

    @ParameterizedTest
    @EnumSource
    void theCatalogNamesTheFoldersOwner(Owner owner) {
        var answer = new CatalogSource(catalog(owner), FakeCatalog.CLOCK).ask(address());

        assertThat(sources(answer)).containsExactly(Source.valueOf(owner.name()));
    }

    @ParameterizedTest
    @EnumSource
    void soDoesAFindByMailExchanger(Owner owner) {
        var dns = new FakeDns().mx("bring.example", 10, "mx01.house.example");
        var source = new MxSource(dns, catalog(owner), FakeCatalog.CLOCK, new TrustPolicy(PublicSuffixes.bundled()));

        var answer = source.ask(EmailAddress.parse("ada@bring.example").orElseThrow());

        assertThat(sources(answer)).containsExactly(Source.valueOf(owner.name()));
        assertThat(((Answer.Found) answer).candidates().getFirst().needsConsent())
                .isTrue();
    }

    private static List<Source> sources(Answer answer) {
        return ((Answer.Found) answer)
                .candidates().stream()
                        .map(candidate -> candidate.evidence().source())
                        .toList();
    }

    private ProviderCatalog catalog(Owner owner) {
        return ProviderCatalog.withOverlays(List.of(new ProviderFolder(folder, owner)), FileTrust.ANYBODY, fault -> {
            throw new AssertionError(fault);
        });
    }

    private static EmailAddress address() {
        return EmailAddress.parse("ada@house.example").orElseThrow();
    }
}
