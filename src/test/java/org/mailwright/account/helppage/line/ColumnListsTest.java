package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of which the columns were copied one below the other. */
class ColumnListsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP / POP3 / SMTP / in.house.net / pop.house.net / out.house.net / 993 / 995 / 587"
                        + " | imap in.house.net 993 tls, pop3 pop.house.net 995 tls, smtp out.house.net 587 starttls",
                "Protokoll / IMAP / SMTP / Server / a.house.de / b.house.de / Port / 143 / 25 / Verschlüsselung / keine / keine"
                        + " | imap a.house.de 143 none, smtp b.house.de 25 none",
                "IMAP / SMTP / a.house.de / b.house.de / 993 / 587 / SSL / ja / ja"
                        + " | imap a.house.de 993 tls, smtp b.house.de 587 starttls",
                "Courrier entrant (IMAP) : / Courrier sortant (SMTP) : / mail.house.fr / mail.house.fr / 993 / 465"
                        + " | imap mail.house.fr 993 tls, smtp mail.house.fr 465 tls",
                "IMAP server / SMTP server / in.house.net / out.house.net"
                        + " | imap in.house.net ? ?, smtp out.house.net ? ?"
            })
    void isReadByRow(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP / in.house.net / 993 / SMTP / out.house.net / 587"
                        + " | imap in.house.net 993 tls, smtp out.house.net 587 starttls",
                "IMAP / SMTP / in.house.net / out.house.net / 993 / 587 / 465"
                        + " | imap in.house.net 993 tls, smtp out.house.net 465 tls, smtp out.house.net 587 starttls"
            })
    void asManyOfEachAreNeeded(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
