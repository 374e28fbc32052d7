package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in the line below their labels say what they say behind them. */
class ValuesBelowLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incoming server: / old.house.net / IMAP port: / 993 / POP3 port: / 995 / Non-SSL settings / Incoming server:"
                        + " / in.house.net / IMAP port: / 143 | imap in.house.net 143 none, imap old.house.net 993"
                        + " tls, pop3 old.house.net 995 tls",
                "SMTP server: / mail.house.net / STARTTLS port: / 587 / POP3 server: / mail.house.net / SSL port: / 995 |"
                        + " pop3 mail.house.net 995 tls, smtp mail.house.net 587 starttls",
                "Incoming (IMAP): / a.house.net, port 993, SSL / Outgoing (SMTP): / b.house.net, port 465, SSL | imap"
                        + " a.house.net 993 tls, smtp b.house.net 465 tls",
                "Entrant (IMAP) : / a.house.fr, port 993 / Sortant (SMTP) : / b.house.fr, port 465 | imap a.house.fr"
                        + " 993 tls, smtp b.house.fr 465 tls",
                "Incoming server (IMAP): / mail.house.net / Outgoing server: / the same as the incoming server / Port: /"
                        + " 465 | imap mail.house.net ? ?, smtp mail.house.net 465 tls",
                "SMTP server: / mail.house.net / Encryption: / STARTTLS after connecting | smtp mail.house.net ? starttls"
            })
    void aValueBelowIsAsOneBehind(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
