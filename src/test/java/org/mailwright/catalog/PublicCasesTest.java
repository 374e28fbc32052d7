package org.mailwright.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.catalog.Hint.Code;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/** Providers that public reports and an audit found wrong somewhere, each with the right answer and where it comes from. */
class PublicCasesTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    static List<JsonObject> servers() throws IOException {
        return lines("public-servers.jsonl");
    }

    static List<JsonObject> faults() throws IOException {
        return lines("public-faults.jsonl");
    }

    /** One of the wanted servers comes first on its side: several are listed where any of them works. */
    @ParameterizedTest
    @MethodSource("servers")
    void aReportedDomainHasItsServers(JsonObject reported) {
        var domain = reported.get("domain").getAsString();

        assertThat(servers(reported.getAsJsonArray("want_imap"), "imap")).contains(first("imap", domain));
        assertThat(servers(reported.getAsJsonArray("want_smtp"), "smtp")).contains(first("smtp", domain));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheAuditIsMended(JsonObject audited) {
        var id = audited.get("id").getAsString();
        switch (id) {
            case "plusnet" ->
                assertThat(List.of("force9.co.uk", "force9.net", "ada.force9.co.uk", "free-online.net"))
                        .allSatisfy(domain -> {
                            var host = domain.contains("force9") ? "force9.net" : "free-online.net";
                            assertThat(first("imap", domain)).isEqualTo("imap imap." + host + " 993 tls");
                            assertThat(first("smtp", domain)).isEqualTo("smtp relay." + host + " 465 tls");
                        });
            case "namirial-pec" ->
                assertThat(of("sicurezzapostale.it").hints()).anySatisfy(hint -> {
                    assertThat(hint.code()).isEqualTo(Code.APP_PASSWORD_IF_2FA);
                    assertThat(hint.url())
                            .hasValueSatisfying(page -> assertThat(page).hasHost("servicedesk.namirial.com"));
                });
            case "quickline" ->
                assertThat(CATALOG.byMx("mx.prod.qlmail.ch"))
                        .extracting(Provider::id)
                        .containsExactly("quickline");
            case "netease-qiye" ->
                assertThat(CATALOG.byMx("qiye163mx01.mxmail.netease.com")
                                .getFirst()
                                .hints())
                        .extracting(Hint::code)
                        .contains(Code.ENABLE_IMAP, Code.ENABLE_SMTP, Code.IMAP_ID_REQUIRED);
            case "centurytel" -> {
                assertThat(first("imap", "centurytel.net")).isEqualTo("imap mail.centurylink.net 993 tls");
                assertThat(first("pop3", "centurytel.net")).isEqualTo("pop3 pop.centurylink.net 995 tls");
                assertThat(first("smtp", "centurytel.net")).isEqualTo("smtp smtp.centurylink.net 587 starttls");
            }
            case "alice-it" -> {
                assertThat(first("imap", "tin.it")).isEqualTo("imap imaps.tin.it 143 starttls");
                assertThat(first("smtp", "tin.it")).isEqualTo("smtp smtps.tin.it 587 starttls");
                assertThat(of("tin.it").hints()).extracting(Hint::code).contains(Code.APP_PASSWORD_IF_2FA);
            }
            default -> fail("nothing checks " + id);
        }
    }

    @Test
    void sisterDomainsWithOnePageHaveOneProvider() {
        assertThat(List.of(
                        "centurylink.net",
                        "centurytel.net",
                        "clds.net",
                        "coastalnow.net",
                        "cochill.net",
                        "cswnet.com",
                        "elpasotel.net",
                        "embarqmail.com",
                        "emadisonriver.com",
                        "emadisonriver.net",
                        "gallatinriver.net",
                        "grics.net",
                        "gulftel.com",
                        "madisonriver.biz",
                        "mebtel.net",
                        "qwest.net",
                        "q.com"))
                .allSatisfy(domain -> {
                    assertThat(of(domain).id()).isEqualTo("centurylink");
                    assertThat(first("imap", domain)).isEqualTo("imap mail.centurylink.net 993 tls");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "docomo.ne.jp, imap.spmode.ne.jp, smtp.spmode.ne.jp",
        "au.com, imap.ezweb.ne.jp, smtp.ezweb.ne.jp",
        "ezweb.ne.jp, imap.ezweb.ne.jp, smtp.ezweb.ne.jp",
        "softbank.ne.jp, imap.softbank.jp, smtp.softbank.jp",
        "telus.net, imap.telus.net, smtp.telus.net",
        "walla.co.il, imap.walla.co.il, out.walla.co.il",
        "ig.com.br, imap.ig.com.br, smtp.ig.com.br",
        "prodigy.net.mx, imap.prodigy.net.mx, smtp.prodigy.net.mx",
        "alice-dsl.net, imap.alice.de, smtp.alice.de",
        "o2online.de, imap.o2mail.de, mail.o2online.de"
    })
    void knowsProvidersWithManyPeople(String domain, String imap, String smtp) {
        assertThat(first("imap", domain)).startsWith("imap " + imap + " ");
        assertThat(first("smtp", domain)).startsWith("smtp " + smtp + " ");
    }

    @ParameterizedTest
    @CsvSource({"tpg.com.au", "iinet.net.au", "internode.on.net", "westnet.com.au"})
    void saysThatTheTpgGroupGaveUpItsMail(String domain) {
        assertThat(of(domain).status()).isEqualTo(Provider.Status.RETIRED);
        assertThat(of(domain).hints()).extracting(Hint::code).containsExactly(Code.MOVED_ON_REQUEST);
    }

    private static Provider of(String domain) {
        return CATALOG.byDomain(DomainName.of(domain)).orElseThrow(() -> new AssertionError(domain));
    }

    private static String first(String protocol, String domain) {
        var ada = new EmailAddress("ada", DomainName.of(domain));
        var provider = of(domain);
        var servers = protocol.equals("smtp") ? provider.outgoing(ada) : provider.incoming(ada);
        return servers.stream()
                .map(PublicCasesTest::words)
                .filter(words -> words.startsWith(protocol))
                .findFirst()
                .orElse("no " + protocol);
    }

    private static String words(ServerSettings server) {
        return String.join(
                " ",
                server.protocol().code(),
                server.endpoint().host(),
                Integer.toString(server.endpoint().port()),
                server.encryption().code());
    }

    private static List<String> servers(JsonArray wanted, String protocol) {
        return StreamSupport.stream(wanted.spliterator(), false)
                .map(server -> server.getAsJsonArray())
                .map(server -> String.join(
                        " ",
                        protocol,
                        server.get(0).getAsString(),
                        server.get(1).getAsString(),
                        server.get(2).getAsString()))
                .toList();
    }

    private static List<JsonObject> lines(String resource) throws IOException {
        try (var in = Objects.requireNonNull(PublicCasesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }
}
