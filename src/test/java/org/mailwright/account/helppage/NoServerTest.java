package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.helppage.HelpPage.Reading;

/** What looks like a mail server on a help page and is none. */
class NoServerTest {

    @ParameterizedTest
    @CsvSource({
        "Open https://webmail.house.net/imap/login to read mail by IMAP.",
        "Write to support@imap.house.net for help with SMTP.",
        "Read more on support.mozilla.org/imap.html about IMAP port 993.",
        "See config.xml and setup.exe for the IMAP server.",
        "IMAP v1.2 and POP3 z.B. in Outlook.Danach weiter.",
        "Port 993 for IMAP and port 465 for SMTP.",
        "mail.smtp.port=587 and mail.server.account1.hostname are the settings for SMTP.",
        "Do not use smtp.house.net for SMTP any more.",
        "larch --to imaps://serveur_de_destination.org for IMAP",
        "The incoming server (IMAP) is pro?.mail.house.net or sv***.house.net",
        "Utgående SMTP-server f.eks. smtp.house.net",
        "POP3-server lytter på 127.0.0.1",
        "Database information. Database server: postgres.house.net",
        "Name servers: ns1.house.net and mail.house.net for IMAP",
        "CNAME | imap | imap.house.net",
        "The IMAP server usually looks something like imap.house.net.",
        "Le serveur IMAP ressemble à imap.house.net.",
        "SMTP host: choose yours (examples: smtp1.house.net or smtp2.house.net)",
        "No longer used for IMAP: mail.house.net and imap.house.net",
        "受信サーバー(POP3) | pop.[お客様のドメイン名] | 110",
        "Test SMTP with: telnet mail.house.net 25",
        "A message to mx1.house.net came back and says SMTP.",
        "IMAP runs on your own machine (203.0.113.9)."
    })
    void whatIsNoServerIsNotInvented(String page) {
        assertThat(new HelpPage().read(page)).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP server: smtp.house.net, formerly smtp.shed.net, port 465, SSL   | smtp.house.net 465",
                "Incoming server (POP3, port 995): in.house.net                        | in.house.net 995",
                "SMTP server: smtp.house.net or shed.net, port 465, SSL | smtp.house.net 465, shed.net 465",
                "IMAP server: mail.**house**.net, port 993                             | mail.house.net 993",
                "IMAP: mail.house.net, port 993 (SSL); read it on the web at mail.shed.net | mail.house.net 993",
                "IMAP server: mail.house.net, port 993, not 143, which you cannot use   | mail.house.net 993",
                "set folder = imaps://ann@mail.house.net:993/INBOX                      | mail.house.net 993",
                "shed.house.net:993 (IMAP)                                              | shed.house.net 993"
            })
    void serversAreToldFromWhatStandsBesideThem(String page, String wanted) {
        assertThat(servers(page))
                .extracting(server -> server.host() + " " + server.port().orElse(0))
                .containsExactlyInAnyOrder(wanted.split(", "));
    }

    /** What a table gives under "Old" is not read. */
    @Test
    void whatWasBeforeIsNotTaken() {
        assertThat(servers("Setting\tOld\tNew\nIncoming (IMAP)\tmail.shed.net\tmail.house.net\nPort\t143\t993"))
                .extracting(server -> server.host() + " " + server.port().orElse(0))
                .containsExactly("mail.house.net 993");
    }

    private static List<PageServer> servers(String page) {
        return new HelpPage().read(page) instanceof Reading.Servers found ? found.servers() : List.of();
    }
}
