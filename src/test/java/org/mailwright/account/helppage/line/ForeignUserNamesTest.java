package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user names of databases and other programs are not the mailbox's. */
class ForeignUserNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP_HOST=smtp.house.net / SMTP_PORT=587 / DB_USER=root | smtp smtp.house.net 587" + " starttls -",
                "DB_HOST=db.house.net / DB_USERNAME=app / MAIL_HOST=smtp.house.net / MAIL_PORT=587 |"
                        + " smtp smtp.house.net 587 starttls -",
                "FTP: / Host: ftp.house.net / Username: web12 / Mail: / IMAP server: imap.house.net"
                        + " | imap imap.house.net ? ? -",
                "MySQL user: app / IMAP server: imap.house.net, port 993 | imap imap.house.net 993" + " tls -",
                "Windows user name: ann / IMAP server: imap.house.net | imap imap.house.net ? ? -",
                "SSH username: ann / Outgoing server (SMTP): smtp.house.net | smtp smtp.house.net ?" + " ? -",
                "spring.datasource.username=app / spring.mail.host=smtp.house.net /"
                        + " spring.mail.port=587 | smtp smtp.house.net 587 starttls -",
                "\"mysql\": {\"user\": \"app\", \"host\": \"db.house.net\"}, / \"smtp\": {\"host\":"
                        + " \"smtp.house.net\", \"port\": 587} | smtp smtp.house.net 587 starttls -"
            })
    void theUserNameOfAnotherProgramIsNotTaken(String page, String wanted) {
        assertThat(Told.users(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL_HOST=smtp.house.net / MAIL_PORT=587 / MAIL_USERNAME=ann@house.net /"
                        + " DB_USERNAME=app | smtp smtp.house.net 587 starttls address",
                "spring.datasource.username=app / spring.mail.host=smtp.house.net /"
                        + " spring.mail.username=ann@house.net | smtp smtp.house.net ? ? address",
                "IMAP server: imap.house.net / User name: your email address / FTP user name: web12"
                        + " | imap imap.house.net ? ? address"
            })
    void theMailboxKeepsItsOwn(String page, String wanted) {
        assertThat(Told.users(page)).isEqualTo(wanted);
    }
}
