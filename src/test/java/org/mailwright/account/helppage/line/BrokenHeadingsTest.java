package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings and labels that pasting broke in two lines. */
class BrokenHeadingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unencrypted / transfer (not recommended): / POP3 server: / pop.house.net / Port:"
                        + " 110 / SMTP server: / smtp.house.net / Port: 587 | pop3 pop.house.net 110 none,"
                        + " smtp smtp.house.net 587 none",
                "Unverschlüsselte / Übertragung: / IMAP-Server: / imap.house.net / Port: 143 | imap"
                        + " imap.house.net 143 none",
                "Connexion non / sécurisée : / Serveur IMAP : / imap.house.net / Port : 143 | imap"
                        + " imap.house.net 143 none",
                "Incoming / mail server: / in.house.net / Port: 993 / We speak IMAP / Outgoing /"
                        + " mail server: / out.house.net / Port: 465 | imap in.house.net 993 tls, smtp"
                        + " out.house.net 465 tls",
                "Posteingangs- / server: in.house.net (IMAP) / Postausgangs- / server: out.house.net"
                        + " | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Server for / incoming mail (IMAP): / in.house.net / Server for / outgoing mail"
                        + " (SMTP): / out.house.net | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Serveur de courrier / entrant (IMAP) : / in.house.net / Serveur de courrier /"
                        + " sortant (SMTP) : / out.house.net | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Server voor inkomende / e-mail (IMAP): / in.house.net / Server voor uitgaande /"
                        + " e-mail: / out.house.net | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Serveur de réception / (IMAP) : in.house.net / Serveur d''envoi / (SMTP) :"
                        + " out.house.net | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Servidor de correo / entrante: in.house.net (IMAP) / Servidor de correo / saliente:"
                        + " out.house.net | imap in.house.net ? ?, smtp out.house.net ? ?",
                "Outgoing server / (SMTP): / out.house.net / Port / number: / 465 | smtp" + " out.house.net 465 tls",
                "Encryption / type: SSL / IMAP server: in.house.net | imap in.house.net ? tls",
                "Ohne / Verschlüsselung: / IMAP-Server: in.house.net / Port: 143 | imap in.house.net" + " 143 none",
                "Sin / cifrado: / Servidor IMAP: in.house.net / Puerto: 143 | imap in.house.net 143" + " none"
            })
    void aHeadingInTwoLinesIsOne(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
