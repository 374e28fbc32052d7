package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a label and its value: a table without a header is read like lines, and one row may be of no column. */
class TwoCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Type \\t IMAP / Host \\t mail.house.net / Port \\t 143 / SSL \\t None | imap mail.house.net 143 none",
                "Type \\t IMAP / Serveur \\t mail.house.fr / Port \\t 143 / SSL \\t Non | imap mail.house.fr 143 none",
                "SMTP-Server \\t mail.house.de / Port \\t 587 / StartTLS \\t ja / SSL \\t nein | smtp mail.house.de"
                        + " 587 starttls",
                "SMTP server \\t mail.house.net / Port \\t 587 / SSL \\t no / STARTTLS \\t yes | smtp mail.house.net"
                        + " 587 starttls",
                "IMAP server \\t mail.house.net / Port \\t 143 / SSL \\t None or STARTTLS | imap mail.house.net 143"
                        + " starttls"
            })
    void whatIsAnsweredWithNoIsOff(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incoming \\t IMAP / server \\t in.house.net / port \\t 993 / Outgoing \\t SMTP / server \\t out.house.net"
                        + " / port \\t 587 | imap in.house.net 993 tls, smtp out.house.net 587 starttls",
                "Posteingang \\t IMAP / Server \\t a.house.de / Port \\t 993 / Postausgang \\t SMTP / Server \\t b.house.de"
                        + " / Port \\t 465 | imap a.house.de 993 tls, smtp b.house.de 465 tls",
                "Exchange: server ex.house.net / If your program cannot do Exchange / Type \\t IMAP / Incoming server \\t"
                        + " ex.house.net / Port \\t 993, SSL | imap ex.house.net 993 tls"
            })
    void aRowWithoutAValueIsAHeading(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Setting \\t IMAP \\t POP3 / Server \\t a.house.net \\t b.house.net / Port \\t 993 \\t 995 / Outgoing server"
                        + " \\t c.house.net, port 465 or 587 | imap a.house.net 993 tls, pop3 b.house.net 995 tls, smtp"
                        + " c.house.net 465 tls, smtp c.house.net 587 starttls",
                "Setting \\t IMAP \\t POP3 / Incoming server \\t a.house.net / Port \\t 993 \\t 995 | imap a.house.net 993"
                        + " tls, pop3 a.house.net 995 tls"
            })
    void aRowForSendingIsOfNoColumnForReading(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
