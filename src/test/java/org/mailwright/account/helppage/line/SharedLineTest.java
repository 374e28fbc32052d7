package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two protocols that share a line share its server, in any language. */
class SharedLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Server für eingehende Mails bei POP3 sowie IMAP lautet: imap.house.net / Der"
                        + " Server für ausgehende Mails (SMTP) lautet: smtp.house.net | imap imap.house.net ?"
                        + " ?, pop3 imap.house.net ? ?, smtp smtp.house.net ? ?",
                "Incoming server for POP3 and IMAP: imap.house.net | imap imap.house.net ? ?, pop3"
                        + " imap.house.net ? ?",
                "The incoming server for POP3 as well as IMAP is: pop.house.net | imap pop.house.net"
                        + " ? ?, pop3 pop.house.net ? ?",
                "Serveur entrant pour POP3 ainsi que IMAP : imap.house.net | imap imap.house.net ?"
                        + " ?, pop3 imap.house.net ? ?",
                "Servidor entrante para POP3 y IMAP: imap.house.net | imap imap.house.net ? ?, pop3"
                        + " imap.house.net ? ?",
                "Server in entrata per POP3 e IMAP: imap.house.net | imap imap.house.net ? ?, pop3"
                        + " imap.house.net ? ?",
                "Serwer poczty przychodzącej dla POP3 oraz IMAP: imap.house.net | imap"
                        + " imap.house.net ? ?, pop3 imap.house.net ? ?",
                "Inkommande server för POP3 och IMAP: imap.house.net | imap imap.house.net ? ?, pop3"
                        + " imap.house.net ? ?",
                "Сервер входящей почты для POP3 и IMAP: imap.house.net | imap imap.house.net ? ?,"
                        + " pop3 imap.house.net ? ?",
                "POP3- und IMAP-Server: mail.house.net | imap mail.house.net ? ?, pop3" + " mail.house.net ? ?",
                "POP3 or IMAP server: mail.house.net | imap mail.house.net ? ?, pop3 mail.house.net" + " ? ?"
            })
    void bothProtocolsHaveTheServer(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP and POP3 servers: imap.house.net and pop.house.net | imap imap.house.net ? ?,"
                        + " pop3 pop.house.net ? ?",
                "Incoming server (POP3 or IMAP): imap.house.net | imap imap.house.net ? ?"
            })
    void aServerEachIsNotShared(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
