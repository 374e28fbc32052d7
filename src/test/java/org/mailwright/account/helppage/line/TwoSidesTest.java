package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that claims one server for what is sent and for what is read. */
class TwoSidesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The new machine, known as mailserv.house.net, handles all outgoing mail as well as"
                        + " most incoming mail. / You need a program that can do POP or IMAP. | imap"
                        + " mailserv.house.net ? ?, pop3 mailserv.house.net ? ?, smtp mailserv.house.net ? ?",
                "mail.house.net is the server for incoming and outgoing mail. / IMAP port 993, SMTP"
                        + " port 465. | imap mail.house.net 993 tls, smtp mail.house.net 465 tls",
                "Use mail.house.net for both sending and receiving mail (IMAP or POP3). | imap"
                        + " mail.house.net ? ?, pop3 mail.house.net ? ?, smtp mail.house.net ? ?",
                "Our mail server mail.house.net handles incoming as well as outgoing mail. / IMAP:"
                        + " port 993 / SMTP: port 587 | imap mail.house.net 993 tls, smtp mail.house.net 587"
                        + " starttls",
                "The server mail.house.net takes care of all incoming mail and also of outgoing"
                        + " mail. We speak IMAP. | imap mail.house.net ? ?, smtp mail.house.net ? ?",
                "Der Server mail.house.net ist sowohl für eingehende als auch für ausgehende Mails"
                        + " zuständig. / Wir bieten IMAP an. | imap mail.house.net ? ?, smtp mail.house.net ? ?",
                "Der Mailserver lautet mail.house.net, für Posteingang wie Postausgang. / Sie können"
                        + " POP3 oder IMAP verwenden. | imap mail.house.net ? ?, pop3 mail.house.net ? ?, smtp"
                        + " mail.house.net ? ?",
                "Le serveur mail.house.net sert aussi bien à l''envoi qu''à la réception des"
                        + " messages. / Choisissez IMAP. | imap mail.house.net ? ?, smtp mail.house.net ? ?",
                "Pour la réception comme pour l''envoi, le serveur est mail.house.net. / IMAP port"
                        + " 993 SSL / SMTP port 465 SSL | imap mail.house.net 993 tls, smtp mail.house.net 465"
                        + " tls",
                "El servidor mail.house.net sirve tanto para el correo entrante como para el"
                        + " saliente. / Use IMAP. | imap mail.house.net ? ?, smtp mail.house.net ? ?",
                "Il server mail.house.net vale sia per la posta in arrivo che per la posta in"
                        + " uscita. / IMAP. | imap mail.house.net ? ?, smtp mail.house.net ? ?",
                "De server mail.house.net is voor zowel inkomende als uitgaande mail. / IMAP. | imap"
                        + " mail.house.net ? ?, smtp mail.house.net ? ?"
            })
    void aServerForBothSidesIsTakenForBoth(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
