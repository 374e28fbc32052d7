package org.mailwright.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import static org.assertj.core.api.Assertions.assertThat;

/** The provider files that ship, each a case. */
class BundledProvidersTest {

    private static final Path FOLDER = Path.of("providers");
    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("provider.schema.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsSoundAndCompiled(String file) throws IOException {
        var faults = new ArrayList<Problem>();

        var read = CatalogReader.read(file, Files.readAllBytes(FOLDER.resolve(file)), faults::add);

        assertThat(faults).isEmpty();
        var provider = read.orElseThrow().provider();
        assertThat(CATALOG.byId(file.replace(".json", ""))).contains(provider);
        assertThat(serversOf(provider))
                .allSatisfy(server -> assertThat(server.username()).isNotBlank());
        assertThat(provider.toString()).doesNotContainIgnoringCase("client_id").doesNotContain("client_secret");
    }

    /** Every address of a known domain gets servers that fit it, or a word about why there are none. */
    private static List<ServerSettings> serversOf(Provider provider) {
        var domain = provider.match().domains().stream().findFirst().orElse(DomainName.of("example.org"));
        var ada = new EmailAddress("ada", domain);
        return Stream.concat(provider.incoming(ada).stream(), provider.outgoing(ada).stream())
                .toList();
    }

    @Test
    void theFolderHasNoFaultBetweenItsFiles() {
        var faults = new ArrayList<Problem>();

        CatalogValidator.readWhole(FOLDER, LocalDate.now(ZoneOffset.UTC), faults::add);

        assertThat(faults).isEmpty();
    }

    @Test
    void encryptionIsNeverTheSecondChoice() {
        assertThat(CATALOG.providers()).allSatisfy(provider -> {
            var ada = new EmailAddress("ada", DomainName.of("example.org"));
            for (var servers : List.of(provider.incoming(ada), provider.outgoing(ada))) {
                assertThat(servers.stream().map(ServerSettings::encryption).skip(1))
                        .noneMatch(encryption -> encryption != Encryption.NONE
                                && servers.getFirst().encryption() == Encryption.NONE);
            }
        });
    }

    @Test
    void tellsWhyAProviderHasNoServers() {
        assertThat(CATALOG.providers().stream()
                        .filter(provider -> provider.replacedBy().isEmpty()))
                .allSatisfy(provider -> assertThat(provider.incoming().isEmpty()
                                && provider.outgoing().isEmpty())
                        .isEqualTo(provider.hints().stream()
                                .map(Hint::code)
                                .anyMatch(code -> code == Hint.Code.NO_IMAP_SMTP
                                        || code == Hint.Code.SERVICE_CLOSED
                                        || code == Hint.Code.MOVED_ON_REQUEST)));
    }

    @Test
    void leavesAnMxOfYahooAndAolOpen() {
        assertThat(CATALOG.byMx("mx9.new0.yahoodns.net"))
                .extracting(Provider::id)
                .containsExactly("yahoo", "aol");
    }
}
