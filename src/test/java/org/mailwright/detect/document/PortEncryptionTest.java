package org.mailwright.detect.document;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that contradict a standard port. */
class PortEncryptionTest {

    @ParameterizedTest
    @CsvSource({
        "IMAP, 993, STARTTLS, TLS",
        "SMTP, 465, STARTTLS, TLS",
        "POP3, 995, NONE, TLS",
        "SMTP, 587, TLS, STARTTLS",
        "IMAP, 143, TLS, STARTTLS",
    })
    void bothWaysAreOfferedThePortsOwnFirst(Protocol protocol, int port, Encryption said, Encryption usual) {
        var server = server(protocol, port, said);

        assertThat(PortEncryption.withStandardWays(List.of(server)))
                .containsExactly(server.withEncryption(usual), server);
    }

    @ParameterizedTest
    @CsvSource({"IMAP, 993, TLS", "SMTP, 587, STARTTLS", "IMAP, 143, NONE", "SMTP, 2525, TLS"})
    void whatIsNoContradictionStays(Protocol protocol, int port, Encryption said) {
        var server = server(protocol, port, said);

        assertThat(PortEncryption.withStandardWays(List.of(server))).containsExactly(server);
    }

    private static ServerSettings server(Protocol protocol, int port, Encryption encryption) {
        return new ServerSettings(
                protocol, new Endpoint("mail.example.org", port), encryption, List.of(AuthMethod.PASSWORD), "ada");
    }
}
