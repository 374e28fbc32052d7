package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words about encryption that name no port: what is said of all servers, of a protocol, of none. */
class EncryptionForAllTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "IMAP: imap.house.net / SMTP: smtp.house.net / SSL should be on for both. ; imap imap.house.net ? tls, smtp smtp.house.net ? tls",
                "IMAP server: in.house.net port: 996 / SMTP server: out.house.net port: 994 / Use an SSL encrypted connection. ; imap in.house.net 996 tls, smtp out.house.net 994 tls"
            })
    void isSaidBelowTheServers(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "POP3 und IMAP gehen nur mit SSL-Verschlüsselung. / IMAP-Server: mail.house.de / POP3-Server: mail.house.de ; imap mail.house.de ? tls, pop3 mail.house.de ? tls"
            })
    void isSaidOfAProtocolBeforeItsServerIsNamed(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "POP3 server: pop.house.net / SMTP server: smtp.house.net / Connect over a secure, encrypted channel. SSL is required for POP3 and SMTP. ; pop3 pop.house.net ? tls, smtp smtp.house.net ? tls"
            })
    void isNamedAfterItWasPromised(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "Encryption: automatic, SSL/TLS, STARTTLS, STARTTLS if available, or none / IMAP server: imap.house.net ; imap imap.house.net ? ?"
            })
    void isNotSaidByAListOfChoices(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "| House | smtp.house.net | 587 STARTTLS | Confirme no painel da House | ; smtp smtp.house.net 587 starttls"
            })
    void isNotDeniedByAWordOfASentence(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
