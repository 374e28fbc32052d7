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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "Incoming server: pop.house.net / Outgoing server: smtp.house.net / Port \\t with SSL \\t without SSL / Incoming \\t 995 \\t 110 / Outgoing \\t 465 \\t 587 ; pop3 pop.house.net 110 none, pop3 pop.house.net 995 tls, smtp smtp.house.net 465 tls, smtp smtp.house.net 587 none"
            })
    void tellTheEncryptionOfAColumn(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "| Provider | host | port | remark | / | House | smtp.house.net | / 465 / tls | first | / | Other | smtp.other.net | / 587 / starttls | second | ; smtp smtp.house.net 465 tls, smtp smtp.other.net 587 starttls"
            })
    void goOnInTheNextLine(String page, String wanted) {
        assertThat(Told.servers(page.replace("465 / tls", "465 tls").replace("587 / starttls", "587 starttls")))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "IMAP / POP3 / Incoming server / imap.house.net / pop.house.net / Port / 993 / 995 / Encryption / TLS / TLS ; imap imap.house.net 993 tls, pop3 pop.house.net 995 tls"
            })
    void areLinesOfCells(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
