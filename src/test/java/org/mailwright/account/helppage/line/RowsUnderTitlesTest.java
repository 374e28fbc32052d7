package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows below a header such as "Server, Port, Encryption", of which some cells reach over several rows or columns. */
class RowsUnderTitlesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "| Provider | POP server | POP port | SMTP server | SMTP port | SSL | / | House | pop.house.net | 110 | smtp.house.net | 25 | no | / | 995 | 465 | yes | / | Other | pop.other.net | 995 | smtp.other.net | 465 | yes | ; pop3 pop.house.net 110 none, pop3 pop.house.net 995 tls, pop3 pop.other.net 995 tls, smtp smtp.house.net 25 none, smtp smtp.house.net 465 tls, smtp smtp.other.net 465 tls"
            })
    void haveTheirPortsUnderTheTitlesOfPorts(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "| Who | Step | Store | / | All students | see below | Student | / | Store | Host name | Type | Port | Security | / | Student | in.house.net | IMAP | 143 | Start TLS | / | Staff | gsb.house.net | IMAP | 143 | Start TLS | ; imap gsb.house.net 143 starttls, imap in.house.net 143 starttls"
            })
    void beginAnewUnderAnotherHeader(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
