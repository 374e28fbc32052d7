package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several ports a word about encryption is told of, and which server a port is told of. */
class PortsAndWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net, port: 143, SSL: none, authentication: normal password"
                        + " | imap imap.house.net 143 none",
                "IMAP-Server: imap.house.net, Port: 143, SSL: keine | imap imap.house.net 143 none",
                "Servidor IMAP: imap.house.net, puerto: 143, SSL: ninguno | imap imap.house.net 143" + " none",
                "Server IMAP: imap.house.net, porta 143, SSL: nessuno | imap imap.house.net 143 none",
                "Servidor IMAP: imap.house.net, porta: 143, SSL: nenhum | imap imap.house.net 143" + " none",
                "IMAP server: imap.house.net, port 993 SSL, no password | imap imap.house.net 993 tls"
            })
    void noneBehindSslIsNoEncryptionAlsoBehindAPort(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP-Server: smtp.house.net / Port: 443 oder 587 (STARTTLS) oder 465 (SSL/TLS) |"
                        + " smtp smtp.house.net 443 starttls, smtp smtp.house.net 465 tls, smtp smtp.house.net"
                        + " 587 starttls",
                "SMTP server: smtp.house.net / Port: 2525 or 587 (STARTTLS), 465 (SSL) | smtp"
                        + " smtp.house.net 2525 starttls, smtp smtp.house.net 465 tls, smtp smtp.house.net 587"
                        + " starttls",
                "Serveur SMTP : smtp.house.net / Ports : 443 ou 587 (STARTTLS) ou 465 (SSL) | smtp"
                        + " smtp.house.net 443 starttls, smtp smtp.house.net 465 tls, smtp smtp.house.net 587"
                        + " starttls"
            })
    void aWordBehindTwoPortsIsToldOfBoth(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POP pop.house.net SSL/TLS  995 STARTTLS 110 Nessuna  110 | pop3 pop.house.net 110"
                        + " starttls, pop3 pop.house.net 995 tls",
                "IMAP imap.house.net SSL 993 STARTTLS 143 keine 143 | imap imap.house.net 143"
                        + " starttls, imap imap.house.net 993 tls"
            })
    void whereAPortIsLastEachHasTheWordBeforeIt(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP settings / Incoming IMAP server: imap.house.net - Incoming server port: 993 /"
                        + " Incoming POP3 server: pop.house.net - Incoming server port: 995 | imap"
                        + " imap.house.net 993 tls, pop3 pop.house.net 995 tls",
                "IMAP / Posteingangsserver POP3: pop.house.net - Port Posteingang: 995 | pop3"
                        + " pop.house.net 995 tls"
            })
    void aPortIsForTheServerOfItsLineWhateverTheHeading(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
