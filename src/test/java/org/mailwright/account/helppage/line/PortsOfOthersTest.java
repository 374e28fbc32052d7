package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports that belong elsewhere than where they stand, or nowhere. */
class PortsOfOthersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "IMAP / Serveur entrant : house.fr / Port serveur entrant : 143 / Serveur sortant : house.fr / "
                        + "Port serveur entrant : 587 | imap house.fr 143 starttls, smtp house.fr 587 starttls"
            })
    void aPortIsForTheServerAboveItWhateverItsLabelSays(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "POP3-Port: Meist 110 (unverschlüsselt) oder 995 / Empfangsserver (IMAP): mail.house.de / Port: "
                        + "143 | imap mail.house.de 143 starttls"
            })
    void whatIsUsualIsNoSetting(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "SMTP server: mail.house.net / Ask your provider whether port 25/587 is blocked | smtp "
                        + "mail.house.net ? ?"
            })
    void aQuestionIsNoSetting(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Serveur SMTP : mail.house.fr / Port sortant : 587 (et non 25, que beaucoup filtrent) | smtp "
                        + "mail.house.fr 587 starttls"
            })
    void whatIsSaidNotToBeUsedIsNoSetting(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "SMTP server: mail.house.net / Port: 25/465/587 / TLS/StartTLS | smtp mail.house.net 25 "
                        + "starttls, smtp mail.house.net 465 tls, smtp mail.house.net 587 starttls",
                "IMAP server: mail.house.net / Port: 993 / Security: STARTTLS | imap mail.house.net 993 tls"
            })
    void starttlsIsForThePortsThatBeginInClear(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "The IMAP server is: imap.house.net. / Port: in Microsoft 365 or Office 365 the only value is 993. | imap "
                        + "imap.house.net 993 tls"
            })
    void aProductsNumberIsNone(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
