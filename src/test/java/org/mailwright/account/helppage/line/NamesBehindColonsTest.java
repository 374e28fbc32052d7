package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name right behind the colon of its label. */
class NamesBehindColonsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server:localhost, port 1143 | imap localhost 1143 ?",
                "Serveur IMAP:127.0.0.1 port 1143 | imap 127.0.0.1 1143 ?",
                "Posteingangsserver (IMAP):1blick.house.de, Port 993 | imap 1blick.house.de 993 tls",
                "Server IMAP：3com.house.it, porta 993 | imap 3com.house.it 993 tls",
                "IMAP server:192.0.2.7:993 | imap 192.0.2.7 993 tls"
            })
    void theNameIsWhole(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
