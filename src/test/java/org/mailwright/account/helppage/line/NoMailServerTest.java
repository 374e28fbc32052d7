package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names beside servers that are none: the domain that one is for, and those of other services. */
class NoMailServerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP server by domain: / house.netmail.house.net / barn.netmail.barn.net | smtp mail.barn.net ? ?,"
                        + " smtp mail.house.net ? ?",
                "SMTP server: smtp.house.net. For your Ph server, enter: ns.house.net. | smtp smtp.house.net ? ?",
                "IMAP-Server: imap.house.de / Datenbank-Server: mysql5.house.de | imap imap.house.de ? ?",
                "SMTP server: ftp.house.net | smtp ftp.house.net ? ?",
                "Incoming server: news.nl, port 993 | imap news.nl 993 tls",
                "SMTP server: smtp.house.net / Port: 587 / With SSL: / Server: mail#.house.net / SMTP port: 465 | smtp"
                        + " smtp.house.net 587 starttls",
                "IMAP server: imap.house.net, port 993 / With POP the mail is deleted from the servers of house.net after"
                        + " it was fetched by your program at home. | imap imap.house.net 993 tls",
                "Incoming server: imap.ditdomæne.dk / IMAP server: mail.house.dk | imap mail.house.dk ? ?"
            })
    void onlyServersForMailAreTaken(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
