package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names in a text are servers. */
class NamesInTextsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "In a browser: https://mail.house.net / POP3 server: pop.house.net / SMTP server: out.house.net "
                        + "| pop3 pop.house.net ? ?, smtp out.house.net ? ?",
                "SMTP: write to `help@house.de <mailto:help.house.de>`_ / IMAP-Server: in.house.de | imap "
                        + "in.house.de ? ?"
            })
    void aWebPageIsNone(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Incoming mail (POP3): 140.128.136.2 | pop3 140.128.136.2 ? ?",
                "Incoming mail (POP3): 192.168.1.50 / Outgoing mail (SMTP): 192.0.2.1 | ~~",
                "SMTP server: 1.2.3.256 | ~~"
            })
    void anAddressOfTheInternetBehindALabelIsOne(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "The text box of Outgoing mail (SMTP) reads: <your server> (i.e. mail.house.net) | smtp "
                        + "mail.house.net ? ?",
                "The text box of Outgoing mail (SMTP) reads: <your server> (e.g. mail.house.net) | ~~"
            })
    void thatIsAndForExample(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "IMAP (port 143): imap.house.pl / Serwer (POP3, port 995): poczta.tld.pl | imap imap.house.pl "
                        + "143 starttls, pop3 poczta.tld.pl 995 tls"
            })
    void aPartOfAStandInMayBeADomain(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "webmail / For ann@house.fr with a program, IMAP/POP: / Incoming server: mail.house.net / Port: "
                        + "993 for IMAP (or 995 for POP) | imap mail.house.net 993 tls, pop3 mail.house.net 995 tls"
            })
    void aHeadingMayNameAnAddress(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "<ul> / <li>Sieve</li> / </ul> / type de serveur : IMAP / serveur entrant : mail.house / port : "
                        + "143 / Il y a aussi un webmail. / type de serveur : SMTP / serveur sortant : mail.house / port : "
                        + "587 | imap mail.house 143 starttls, smtp mail.house 587 starttls"
            })
    void aLineOutsideOfHtmlIsALine(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "- POP3: _pop.house.it_, porta 995, SSL; / - IMAP: _imap.house.it_, porta 993, SSL; | imap imap.house.it 993 tls, pop3 pop.house.it 995 tls"
            })
    void aWordInItalicsIsAWord(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Le serveur SMTP de House.org est ouvert. / Il faut accepter le certificat SSL de House.org. | ~~",
                "SMTP: **House365.com** - Host: smtp.house365.com - Port(587) | smtp smtp.house365.com 587 starttls",
                "SMTP server: Smtp.house.fr, port 587 | smtp smtp.house.fr 587 starttls"
            })
    void aSiteWithACapitalLetterIsNone(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"options.imap / - imap.host: the server / options.smtp / - smtp.host: the server | ~~"})
    void theNameOfAnOptionIsNone(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
