package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "IMAP.Example.org, imap.example.org",
        "bücher.example, xn--bcher-kva.example",
        "192.0.2.1, 192.0.2.1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "::1, 0:0:0:0:0:0:0:1",
        "localhost, localhost",
    })
    void aHostIsReadInEveryForm(String typed, String host) {
        assertThat(Endpoint.parseHost(typed)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "imap example.org",
                "imap.example.org:993",
                "[192.0.2.1]",
                "[::1",
                "::1%1",
                "[fe80::1%lo]",
                "300.1.1.1",
                "1.2.3",
                "a/b",
                "a\r\nb",
                "imap.example.org\u0000",
                "http://imap.example.org"
            })
    void aHostIsNotReadFromNonsense(String typed) {
        assertThat(Endpoint.parseHost(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999", "-1", "abc", "9 93", "+993", "0x1", "９９３"})
    void aPortIsNotReadFromNonsense(String typed) {
        assertThat(Endpoint.parsePort(typed)).isEmpty();
    }

    @Test
    void aPortIsAWholeNumber() {
        assertThat(Endpoint.parsePort(" 993 ")).isEqualTo(Optional.of(993));
        assertThat(Endpoint.parsePort("65535")).isEqualTo(Optional.of(65535));
    }

    @Test
    void isWrittenSoThatItCanBeRead() {
        assertThat(new Endpoint("imap.example.org", 993)).hasToString("imap.example.org:993");
        assertThat(new Endpoint("0:0:0:0:0:0:0:1", 993)).hasToString("[0:0:0:0:0:0:0:1]:993");
    }

    @Test
    void cannotBeMadeOutOfNonsense() {
        assertThatThrownBy(() -> new Endpoint("IMAP.example.org", 993)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Endpoint("imap.example.org", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
