package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "受信サーバー(POP3) | pop.お客様ドメイン名 | 110",
        "Test SMTP with: telnet mail.house.net 25",
        "A message to mx1.house.net came back and says SMTP.",
        "IMAP runs on your own machine (203.0.113.9).",
        "Commonly, as many people will have read elsewhere before, SMTP servers use smtp.example.com on port 587.",
        "Use the outgoing server of your provider (eg. mail.house.net. mail.shed.net)",
        "支持任何 IMAP/SMTP 服务器，包括 Gmail、house.net、vip.house.net、shed.net。"
    })
    void whatIsNoServerIsNotInvented(String page) {
        assertThat(new HelpPage().read(page)).isInstanceOf(Reading.Nothing.class);
    }

    /** Bounces, logs and error messages name servers, and none of them is a setting. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "host mail.house.net[192.0.2.4] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
                "connect to smtp.house.net[192.0.2.4]:25: Connection timed out",
                "Reporting-MTA: dns; mail.house.net\nDiagnostic-Code: smtp; 550 SMTP server mail.house.net",
                "Received: from smtp.house.net by imap.house.net with ESMTPS id 71; Port: 465",
                "by mail.house.net (Postfix) with ESMTP id 71",
                "Sep 29 06:35:44 mail postfix/smtp[2511]: to=<ann@house.net>, relay=smtp.house.net:465",
                "This is the mail system at host smtp.house.net.",
                "Account: 'mail.house.net', Server: 'smtp.house.net', Protocol: SMTP, Port: 25, Socket Error: 10060",
                "Server: 'smtp.house.net', Port: 25, Error Number: 0x800CCC0E",
                "The connection to the outgoing server (SMTP) mail.house.net timed out.",
                "Login to server imap.house.net with username ann failed.",
                "Der Server mail.house.net lehnte ab: SMTP",
                "[2025-03-01 10:22:16] No connection to the SMTP server smtp.house.net on port 587",
                "Não foi possível conectar ao servidor SMTP smtp.house.net na porta 587",
                "imap.house.net:993 does not answer, port 143 neither",
                "SMTPRecipientsRefused: (550, b'5.1.1 User unknown')\\nThe SMTP server of house.net lists shed.net",
                "Le serveur SMTP mail.house.net ne répond pas",
                "mail.house.net [192.0.2.4] said: 550, quota exceeded\nThe mail server mail.house.net is for SMTP",
                "The name servers of the house are:\nns1.house.net\nns2.house.net\nMail is read by IMAP.",
                "FATAL: Could not connect to server: smtp.house.net on port: 587: Connection timed out",
                "Connected to imaps://imap.house.net:993/\nS: * OK ready.",
                "220 smtp.house.net ESMTP\nehlo shed\n250-smtp.house.net\n250-STARTTLS",
                "spawn telnet smtp.house.net 25\nHELO smtp.house.net",
                "Try `openssl s_client -connect smtp.house.net:25` and see how long it takes.",
                "$ sudo /usr/bin/openssl s_client -connect smtp.house.net:465",
                "Sending with smtp.house.net is not working",
                "Unknown SMTP host: smtp.house.net\nUse SMTP.",
                "MailConnectException: no host, port: smtp.house.net, 465",
                "SMTP server\nYour domain: house.net\n- Port 465: SSL\n- Port 587: STARTTLS",
                "Port 25 (SMTP) OPEN\nPort 993 (IMAP) OPEN\nThe server mail.house.net allows nothing else."
            })
    void whatWasReportedIsNoSetting(String page) {
        assertThat(new HelpPage().read(page)).isInstanceOf(Reading.Nothing.class);
    }

    /** What a page says in labels holds beside a bounce that it explains. */
    @Test
    void settingsBesideABounceAreRead() {
        assertThat(servers("550 5.7.1 smtp.shed.net refused\nSMTP server: smtp.house.net\nPort: 587"))
                .extracting(server -> server.host() + " " + server.port().orElse(0))
                .containsExactly("smtp.house.net 587");
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
                "Change the port of imap.house.net from the default 143 to 993 (IMAP)   | imap.house.net 993",
                "SMTP host (default: localhost) : smtp.house.net, port 465              | smtp.house.net 465",
                "SMTP server: smtp.house.net, port 587 (ports 25 and 465 are no longer supported) | smtp.house.net 587",
                "SERVERmail.house.net (IMAP, port 993)                                  | mail.house.net 993",
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
