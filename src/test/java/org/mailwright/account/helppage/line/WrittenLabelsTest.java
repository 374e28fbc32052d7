package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a label and its value, and around a value, does not change what they tell. */
class WrittenLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP-Server – mail.house.de / Port – 143 / SSL – keine | imap mail.house.de 143 none",
                "* SMTP host - mail.house.net / Port - 25 / Security - None | smtp mail.house.net 25 none",
                "POP3 server → mail.house.net / Port → 110 / Encryption → None | pop3 mail.house.net 110 none"
            })
    void aDashOrAnArrowPartsThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Als „Posteingangsserver“ (IMAP) tragen Sie „in.house.de“ ein / Als „Postausgangsserver“ „out.house.de“"
                        + " | imap in.house.de ? ?, smtp out.house.de ? ?",
                "SMTP host: smtp.house.net (no \"ssl://\" or \"tls://\") / Port: 587 | smtp smtp.house.net 587 starttls",
                "IMAP: in.house.de / Postausgangsserver: smtp.house.de / „Gleiche Einstellungen wie für Posteingangsserver“"
                        + " ankreuzen | imap in.house.de ? ?, smtp smtp.house.de ? ?"
            })
    void quotationMarksSayNothing(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
