package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "user@pop.example.com" where a page asks for a server, as old programs write it. */
class ServerOfAnAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eudora: / POP account: user@pop.house.net / SMTP server: smtp.house.net | pop3"
                        + " pop.house.net ? ?, smtp smtp.house.net ? ?",
                "POP account: username@pop.house.net | pop3 pop.house.net ? ?",
                "The host is user@pop.house.net for POP3. | pop3 pop.house.net ? ?",
                "IMAP server: ann@imap.house.net | imap imap.house.net ? ?",
                "POP3 server: yourname@pop3.house.net, port 110 | pop3 pop3.house.net 110 starttls",
                "Posteingangsserver (POP3): benutzername@pop.house.net / Postausgangsserver:"
                        + " mail.house.net | pop3 pop.house.net ? ?, smtp mail.house.net ? ?",
                "Compte POP : votre_login@pop.house.net / Serveur SMTP : smtp.house.net | pop3"
                        + " pop.house.net ? ?, smtp smtp.house.net ? ?",
                "Cuenta POP: usuario@pop.house.net / Servidor SMTP: smtp.house.net | pop3"
                        + " pop.house.net ? ?, smtp smtp.house.net ? ?"
            })
    void theServerBehindTheAtIsRead(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Log in as user@pop.house.net / IMAP server: imap.house.net | imap imap.house.net ? ?",
                "E-mail address: ann@mail.house.net / IMAP server: imap.house.net | imap" + " imap.house.net ? ?",
                "IMAP server: imap.house.net / Questions to: postmaster@smtp.house.net | imap" + " imap.house.net ? ?",
                "Serveur IMAP : imap.house.net / Votre adresse : vous@pop.house.net | imap" + " imap.house.net ? ?",
                "IMAP-Server: imap.house.net / Benutzername: anna@pop.house.net | imap" + " imap.house.net ? ?"
            })
    void theServerOfALoginOrAnAddressIsNot(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
