package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a label and its value, and around a value, does not change what they tell. */
class WrittenLabelsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "POP or IMAP name - outlook.office365.com / SMTP name – smtp.office365.com | imap "
                        + "outlook.office365.com ? ?, pop3 outlook.office365.com ? ?, smtp smtp.office365.com ? ?",
                "Incoming server - 10.0.50.14 / Incoming port - 993 / IMAP | imap 10.0.50.14 993 tls",
                "Incoming server → 10.0.50.14 / Incoming port → 993 / IMAP | imap 10.0.50.14 993 tls"
            })
    void aDashOrAnArrowPartsThem(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Enter for \"incoming\" the name \"a.house.net\" (IMAP). | imap a.house.net ? ?",
                "SMTP host: smtp.house.net (no \"ssl://\" or \"tls://\") / Port: 587 | smtp smtp.house.net 587 "
                        + "starttls"
            })
    void quotationMarksSayNothing(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "IMAP: in.house.de / Postausgangsserver: / „Gleiche Einstellungen wie Posteingangsserver“ "
                        + "ankreuzen | imap in.house.de ? ?"
            })
    void theSameSettingsAreAboutThePassword(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Set SMTP Server to smtp.house.net / Set SMTP Port to 587 / Connected to mail.other.net / 220 "
                        + "mail.other.net ESMTP | smtp smtp.house.net 587 starttls",
                "host smtp.house.net / port 465 / 535-5.7.8 Username and Password not accepted | smtp smtp.house.net "
                        + "465 tls"
            })
    void afterAReportAFewWordsAreASetting(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
