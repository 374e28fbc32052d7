package org.mailwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.ui.Samples;

class ServerFormTest {

    private final ServerForm form = new ServerForm(Protocol.IMAP);

    @ParameterizedTest
    @CsvSource({"TLS,993", "STARTTLS,143", "NONE,143", "AUTO,993"})
    void aStandardPortMovesAlongWithTheEncryption(EncryptionChoice choice, String port) {
        form.encryptionProperty().set(EncryptionChoice.STARTTLS);

        form.encryptionProperty().set(choice);

        assertThat(form.portProperty().get()).isEqualTo(port);
    }

    @Test
    void aPortTypedByHandStays() {
        form.portProperty().set("2143");

        form.encryptionProperty().set(EncryptionChoice.STARTTLS);
        form.protocolProperty().set(Protocol.POP3);

        assertThat(form.portProperty().get()).isEqualTo("2143");
    }

    @Test
    void anEmptiedPortMovesAgain() {
        form.portProperty().set("2143");
        form.portProperty().set("");

        form.encryptionProperty().set(EncryptionChoice.STARTTLS);

        assertThat(form.portProperty().get()).isEqualTo("143");
    }

    @Test
    void anUnusualPortThatWasFoundStays() {
        form.load(List.of(Samples.server(Protocol.IMAP, "imap.example.org", 9993, Encryption.TLS)), Samples.file(true));

        form.encryptionProperty().set(EncryptionChoice.STARTTLS);

        assertThat(form.portProperty().get()).isEqualTo("9993");
    }

    @Test
    void anotherProtocolTakesTheServerThatWasFoundForIt() {
        form.load(List.of(Samples.imap(), Samples.pop3()), Samples.file(true));

        form.protocolProperty().set(Protocol.POP3);

        assertThat(form.settings(form.auth(), form.usernameProperty().get())).contains(Samples.pop3());
    }

    @Test
    void anotherProtocolKeepsAHostThatWasTyped() {
        form.load(List.of(Samples.imap(), Samples.pop3()), Samples.file(true));
        form.hostProperty().set("mail.example.org");

        form.protocolProperty().set(Protocol.POP3);

        assertThat(form.endpoint()).hasToString("Optional[mail.example.org:995]");
    }

    @Test
    void aChangedValueIsNoLongerWhatWasFound() {
        var from = Samples.trusted().provenance();
        form.load(List.of(Samples.imap()), from);
        assertThat(form.originProperty().get()).isEqualTo(from);

        form.portProperty().set("143");

        assertThat(form.originProperty().get()).isEqualTo(Provenance.MANUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "imaps", "", "-1", "99999999999"})
    void aPortIsANumberFrom1To65535(String typed) {
        form.portProperty().set(typed);

        assertThat(form.portProblem()).contains("settings.problem.port");
        assertThat(form.endpoint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-x.example", "imap..example.org", "imap.example.org:993", "https://example.org"})
    void aHostIsANameOrAnAddress(String typed) {
        form.hostProperty().set(typed);

        assertThat(form.hostProblem()).contains("settings.problem.host");
    }

    @ParameterizedTest
    @CsvSource({"993,TLS", "143,STARTTLS", "587,STARTTLS", "465,TLS", "2465,TLS"})
    void encryptionLeftOpenIsNeverNone(int port, Encryption begunWith) {
        assertThat(EncryptionChoice.AUTO.at(port)).isEqualTo(begunWith);
    }
}
