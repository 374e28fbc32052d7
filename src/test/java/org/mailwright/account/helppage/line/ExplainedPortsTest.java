package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports that explain a protocol belong to no server that has its own. */
class ExplainedPortsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net / Port: 993 SSL / SMTP server: smtp.house.net / Port:"
                        + " 465 SSL / About the protocols / IMAP uses port 143, but encrypted IMAP uses port"
                        + " 993. / SMTP uses port 25, encrypted SMTP uses port 465 or 587. / POP3 uses port"
                        + " 110 and 995 with SSL. | imap imap.house.net 993 tls, smtp smtp.house.net 465 tls",
                "IMAP server: imap.house.net / Port: 993 SSL / SMTP server: smtp.house.net / Port:"
                        + " 465 SSL / The default ports are: / IMAP - port 143 / IMAP over SSL - port 993 /"
                        + " SMTP - port 25 | imap imap.house.net 993 tls, smtp smtp.house.net 465 tls",
                "Standardports / IMAP: 143 / IMAP mit SSL: 993 / SMTP: 25 / Unsere Server /"
                        + " Posteingangsserver: imap.house.net, Port 993, SSL / Postausgangsserver:"
                        + " smtp.house.net, Port 465, SSL | imap imap.house.net 993 tls, smtp smtp.house.net"
                        + " 465 tls",
                "Serveur entrant (IMAP) : imap.house.net, port 993, SSL / Serveur sortant :"
                        + " smtp.house.net, port 465, SSL / Les ports standards sont : / IMAP : 143 / IMAPS :"
                        + " 993 / POP3 : 110 / SMTP : 25 | imap imap.house.net 993 tls, smtp smtp.house.net"
                        + " 465 tls",
                "IMAP server: imap.house.net, port 993, SSL / The default port for IMAP is 143, for"
                        + " IMAP over SSL it is 993. | imap imap.house.net 993 tls",
                "IMAP-Server: imap.house.net, Port 993 (SSL) / Standardmäßig nutzt IMAP den Port"
                        + " 143, POP3 den Port 110. | imap imap.house.net 993 tls",
                "Servidor IMAP: imap.house.net / Puerto: 993 SSL / Los puertos estándar de IMAP son"
                        + " 143 y 993. | imap imap.house.net 993 tls",
                "SMTP server: smtp.house.net / Port: 587 / Which port is better? / 587: STARTTLS, the newer one / 465: SSL | smtp"
                        + " smtp.house.net 587 starttls",
                "Common SMTP ports: / - 25 (unencrypted) / - 587 / - 465 (SSL) / Common SMTP servers: / - smtp.house.net"
                        + " (House) / - smtp.other.net (Other) | smtp smtp.house.net ? ?, smtp smtp.other.net ? ?",
                "IMAP server: imap.house.net / Port: 993 / What is IMAP? / IMAP is a protocol that"
                        + " works on port 143 (unencrypted) or 993. | imap imap.house.net 993 tls"
            })
    void whatAProtocolUsesElsewhereIsNotTheServers(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net / Default ports: / 993 (SSL) / 143 (STARTTLS) | imap"
                        + " imap.house.net 143 starttls, imap imap.house.net 993 tls"
            })
    void aServerWithoutAPortTakesTheStandardOnes(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
