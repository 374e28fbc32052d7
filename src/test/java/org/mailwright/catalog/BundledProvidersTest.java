package org.mailwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

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
        var faults = new ArrayList<Fault>();

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
        var faults = new ArrayList<Fault>();

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

    @ParameterizedTest
    @CsvSource({
        "gmail.com, gmail",
        "googlemail.com, gmail",
        "outlook.com, outlook-consumer",
        "hotmail.co.uk, outlook-consumer",
        "live.fr, outlook-consumer",
        "msn.com, outlook-consumer",
        "contoso.onmicrosoft.com, microsoft-365",
        "yahoo.com, yahoo",
        "yahoo.co.uk, yahoo",
        "aol.com, aol",
        "icloud.com, icloud",
        "gmx.net, gmx-net",
        "gmx.de, gmx-net",
        "web.de, web-de",
        "t-online.de, t-online",
        "fastmail.com, fastmail",
        "zoho.com, zoho-com",
        "zoho.eu, zoho-eu",
        "zoho.in, zoho-in",
        "yandex.ru, yandex",
        "mail.ru, mail-ru",
        "orange.fr, orange-fr",
        "wanadoo.fr, orange-fr",
        "free.fr, free-fr",
        "btinternet.com, bt",
        "comcast.net, comcast",
        "libero.it, libero",
        "posteo.de, posteo",
        "mailbox.org, mailbox-org"
    })
    void knowsWhoServesADomain(String domain, String id) {
        assertThat(CATALOG.byDomain(DomainName.of(domain)).map(Provider::id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "alt1.gmail-smtp-in.l.google.com, gmail",
        "aspmx.l.google.com, google-workspace",
        "aspmx3.googlemail.com, google-workspace",
        "smtp.google.com, google-workspace",
        "contoso-com.mail.protection.outlook.com, microsoft-365",
        "contoso-com.a-v1.mx.microsoft, microsoft-365",
        "outlook-com.olc.protection.outlook.com, outlook-consumer",
        "mta5.am0.yahoodns.net, yahoo",
        "mx-aol.mail.gm0.yahoodns.net, aol",
        "in1-smtp.messagingengine.com, fastmail",
        "mx.zoho.eu, zoho-eu-business",
        "mx01.mail.icloud.com, icloud",
        "mxext1.mailbox.org, mailbox-org"
    })
    void knowsWhoseAnMxIs(String host, String id) {
        assertThat(CATALOG.byMx(host)).extracting(Provider::id).startsWith(id);
    }

    @Test
    void leavesAnMxOfYahooAndAolOpen() {
        assertThat(CATALOG.byMx("mx9.new0.yahoodns.net"))
                .extracting(Provider::id)
                .containsExactly("yahoo", "aol");
    }
}
