package org.mailwright.detect.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Servers;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

class AutoconfigParserTest {

    private static final EmailAddress ADA = EmailAddress.parse(Servers.ADA).orElseThrow();

    @Test
    void aWholeFileIsRead() throws UnfitDocument {
        var offer = read("""
                <?xml version="1.0"?>
                <clientConfig version="1.1" xmlns:x="urn:x">
                  <x:news/>
                  <emailProvider id="example.org">
                    <domain>example.org</domain>
                    <displayName>Example Mail</displayName>
                    <incomingServer type="jmap"><url>https://jmap.example.org/</url></incomingServer>
                    <incomingServer type="imap">
                      <hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
                      <authentication>OAuth2</authentication>
                      <authentication>some-new-way</authentication>
                      <authentication>password-cleartext</authentication>
                      <username>%EMAILLOCALPART%</username>
                    </incomingServer>
                    <incomingServer type="pop3">
                      <hostname>pop.example.org</hostname><port>110</port><socketType>STARTTLS</socketType>
                      <username>%EMAILADDRESS%</username>
                    </incomingServer>
                    <outgoingServer type="smtp">
                      <hostname>smtp.example.org</hostname><port>587</port><socketType>STARTTLS</socketType>
                      <authentication>password-encrypted</authentication>
                      <username>%EMAILADDRESS%</username>
                    </outgoingServer>
                  </emailProvider>
                </clientConfig>
                """);

        assertThat(offer)
                .isEqualTo(new UntrustedSettings(
                        Optional.of(new ProviderName("example.org", "Example Mail", true)),
                        List.of(
                                new ServerSettings(
                                        Protocol.IMAP,
                                        new Endpoint("imap.example.org", 993),
                                        Encryption.TLS,
                                        List.of(AuthMethod.OAUTH2, AuthMethod.PASSWORD),
                                        "ada"),
                                Servers.server(Protocol.POP3, "pop.example.org", 110, Encryption.STARTTLS)),
                        List.of(new ServerSettings(
                                Protocol.SMTP,
                                new Endpoint("smtp.example.org", 587),
                                Encryption.STARTTLS,
                                List.of(AuthMethod.PASSWORD_ENCRYPTED),
                                Servers.ADA)),
                        List.of()));
    }

    @Test
    void aSilentFileIsOfferedWithBothFormsOfTheName() throws UnfitDocument {
        var names = read(config(server("imap", "imap.example.org", "993", "SSL", ""))).incoming().stream()
                .map(ServerSettings::username);

        assertThat(names).containsExactly("ada@example.org", "ada");
    }

    @Test
    void plaintextIsDroppedWhereThereIsEncryption() throws UnfitDocument {
        var offer = read(config(server("imap", "imap.example.org", "143", "plain", "u")
                + server("imap", "imap.example.org", "993", "SSL", "u")));

        assertThat(offer.incoming()).extracting(ServerSettings::encryption).containsExactly(Encryption.TLS);
    }

    @ParameterizedTest
    @CsvSource({
        "imap, imap.example.org, 0, SSL",
        "imap, imap.example.org, 99999, SSL",
        "imap, imap.example.org, -1, SSL",
        "imap, imap.example.org, 993x, SSL",
        "imap, imap.example.org, 993, magic",
        "imap, imap.example.org, 993, ''",
        "imap, 127.0.0.1, 993, SSL",
        "imap, 192.168.1.1, 993, SSL",
        "imap, 203.0.113.7, 993, SSL",
        "imap, [::1], 993, SSL",
        "imap, localhost, 993, SSL",
        "imap, printer.local, 993, SSL",
        "imap, 'imap.example.org&#13;&#10;QUIT', 993, SSL",
        "imap, 'imap.exa&#9;mple.org', 993, SSL",
        "imap, 'a b.example.org', 993, SSL",
        "imap, '', 993, SSL"
    })
    void serversThatNobodyCanGoToAreIgnoredSafely(String type, String host, String port, String socketType)
            throws UnfitDocument {
        var bad = server(type, host, port, socketType, "u");

        assertThat(read(config(bad + server("pop3", "pop.example.org", "995", "SSL", "u")))
                        .incoming())
                .extracting(ServerSettings::protocol)
                .containsExactly(Protocol.POP3);
        assertThat(fault(config(bad))).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aLineBreakInAUserNameIsIgnoredSafely() {
        assertThat(fault(config(server("imap", "imap.example.org", "993", "SSL", "a&#13;&#10;b"))))
                .isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE clientConfig SYSTEM \"http://example.net/x.dtd\"><clientConfig/>",
                "<!DOCTYPE clientConfig [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><clientConfig>&x;</clientConfig>",
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>",
                "<clientConfig>&undefined;</clientConfig>"
            })
    void documentTypesAndEntitiesAreNotRead(String file) {
        assertThat(fault(file)).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void deepAndCrowdedFilesAreNotRead() {
        assertThat(fault("<a>".repeat(100))).isEqualTo(Cause.DISCO_MALICIOUS);
        assertThat(fault("<a>" + "<b/>".repeat(10000) + "</a>")).isEqualTo(Cause.DISCO_MALICIOUS);
        assertThat(fault(config(
                        server("imap", "imap.example.org", "993", "SSL", "u").repeat(200))))
                .isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<clientConfig>", "<other/>"})
    void brokenFilesAreBroken(String file) {
        assertThat(fault(file)).isEqualTo(Cause.PROTOCOL_VIOLATION);
    }

    @Test
    void bytesThatAreNoCharactersAreBroken() {
        assertThat(catchThrowableOfType(
                                UnfitDocument.class,
                                () -> AutoconfigParser.read(new byte[] {'<', (byte) 0xc3, '>'}, ADA))
                        .what())
                .isEqualTo(Cause.PROTOCOL_VIOLATION);
        assertThat(fault("<?xml version='1.0' encoding='no-such'?><clientConfig/>"))
                .isEqualTo(Cause.PROTOCOL_VIOLATION);
    }

    @Test
    void otherEncodingsAreRead() throws UnfitDocument {
        var file = "<?xml version='1.0' encoding='ISO-8859-1'?>"
                + config(server("imap", "imap.example.org", "993", "SSL", "\u00e4"));

        assertThat(AutoconfigParser.read(file.getBytes(StandardCharsets.ISO_8859_1), ADA)
                        .incoming()
                        .getFirst()
                        .username())
                .isEqualTo("\u00e4");
    }

    @Test
    void aFileWithoutMailServersOffersNothing() throws UnfitDocument {
        assertThat(read("<clientConfig><emailProvider id='x'/></clientConfig>").isEmpty())
                .isTrue();
        assertThat(read("<clientConfig/>").isEmpty()).isTrue();
    }

    private static String config(String servers) {
        return "<clientConfig version='1.1'><emailProvider id='x'>" + servers + "</emailProvider></clientConfig>";
    }

    private static String server(String type, String host, String port, String socketType, String username) {
        return "<incomingServer type='" + type + "'><hostname>" + host + "</hostname><port>" + port
                + "</port><socketType>" + socketType + "</socketType><username>" + username
                + "</username></incomingServer>";
    }

    private static UntrustedSettings read(String file) throws UnfitDocument {
        return AutoconfigParser.read(file.getBytes(StandardCharsets.UTF_8), ADA);
    }

    private static Cause fault(String file) {
        return catchThrowableOfType(UnfitDocument.class, () -> read(file)).what();
    }
}
