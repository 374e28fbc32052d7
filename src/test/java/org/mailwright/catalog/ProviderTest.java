package org.mailwright.catalog;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import static org.assertj.core.api.Assertions.assertThat;

class ProviderTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.example").orElseThrow();

    @Test
    void fillsTheAddressIntoTheTemplates() {
        var provider = with(server("imap", 993, "tls", "\"host\": \"mail.%EMAILDOMAIN%\"")
                .replace("%EMAILADDRESS%", "%EMAILLOCALPART%.%EMAILDOMAIN%"));

        assertThat(provider.incoming(ADA))
                .containsExactly(new ServerSettings(
                        Protocol.IMAP,
                        new Endpoint("mail.example.example", 993),
                        Encryption.TLS,
                        List.of(AuthMethod.PASSWORD),
                        "ada.example.example"));
    }

    @Test
    void offersAnotherFormOfTheUserNameBehindAllFirstForms() {
        var provider = with(Samples.IMAP.replace("\"%EMAILADDRESS%\"", "\"%EMAILLOCALPART%\", \"%EMAILADDRESS%\"")
                + ", " + server("pop3", 995, "tls", "\"host\": \"pop.example.org\""));

        assertThat(provider.incoming(ADA))
                .extracting(server -> server.protocol() + " " + server.username())
                .containsExactly("IMAP ada", "POP3 ada@example.example", "IMAP ada@example.example");
    }

    @Test
    void putsImapBeforePop3AndPlaintextLast() {
        var provider = with(server("pop3", 995, "tls", "\"host\": \"pop.example.org\"") + ", " + Samples.IMAP + ", "
                + server("imap", 143, "none", "\"host\": \"imap.example.org\""));

        assertThat(provider.incoming(ADA))
                .extracting(server -> server.protocol() + " " + server.encryption())
                .containsExactly("IMAP TLS", "POP3 TLS", "IMAP NONE");
    }

    @Test
    void aLowerPreferenceBeatsTheOrderInTheFile() {
        var provider = with(server("imap", 143, "starttls", "\"host\": \"a.example.org\", \"preference\": 5") + ", "
                + server("imap", 993, "tls", "\"host\": \"b.example.org\""));

        assertThat(provider.incoming(ADA))
                .extracting(server -> server.endpoint().host())
                .containsExactly("b.example.org", "a.example.org");
    }

    @Test
    void keepsAServerForTheDomainsThatItServes() {
        var provider = with(
                server("imap", 993, "tls", "\"host\": \"a.example.org\", \"appliesToDomains\": [\"brand.example\"]")
                        + ", " + server("imap", 993, "tls", "\"host\": \"b.example.org\""));

        assertThat(hosts(provider, "ada@brand.example")).containsExactly("a.example.org", "b.example.org");
        assertThat(hosts(provider, "ada@example.example")).containsExactly("b.example.org");
    }

    @Test
    void startsFromTheAddressWhereOnlyTheOwnerKnowsTheUserName() {
        var provider = with(Samples.IMAP.replace("%EMAILADDRESS%", "%CUSTOM%"));

        assertThat(provider.incoming(ADA)).extracting(ServerSettings::username).containsExactly("ada@example.example");
    }

    @Test
    void tellsOnlyTheHintsOfTheDay() {
        var provider = Samples.provider(Samples.file("example").replace("\"verified\"", """
                        "hints": [{"code": "ENABLE_IMAP"}, {"code": "MIGRATING", "since": "2026-01-01", "until": "2026-06-30"}],
                        "verified\""""));

        assertThat(codes(provider, "2025-12-31")).containsExactly(Hint.Code.ENABLE_IMAP);
        assertThat(codes(provider, "2026-01-01")).containsExactly(Hint.Code.ENABLE_IMAP, Hint.Code.MIGRATING);
        assertThat(codes(provider, "2026-06-30")).containsExactly(Hint.Code.ENABLE_IMAP, Hint.Code.MIGRATING);
        assertThat(codes(provider, "2026-07-01")).containsExactly(Hint.Code.ENABLE_IMAP);
    }

    private static List<Hint.Code> codes(Provider provider, String day) {
        return provider.hintsOn(LocalDate.parse(day)).stream().map(Hint::code).toList();
    }

    private static List<String> hosts(Provider provider, String address) {
        return provider.incoming(EmailAddress.parse(address).orElseThrow()).stream()
                .map(server -> server.endpoint().host())
                .toList();
    }

    private static Provider with(String incoming) {
        return Samples.provider(Samples.file("example", "{\"domains\": [\"example.example\", \"brand.example\"]}")
                .replace(Samples.IMAP, incoming));
    }

    private static String server(String protocol, int port, String encryption, String more) {
        return """
                {"protocol": "%s", "port": %d, "encryption": "%s", %s,
                 "auth": ["password"], "username": ["%%EMAILADDRESS%%"]}""".formatted(protocol, port, encryption, more);
    }
}
