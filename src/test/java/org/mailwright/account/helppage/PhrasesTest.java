package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.helppage.HelpPage.Reading;

/** Turns of phrase that help pages share, each in one line; a slash ends a line of the page. */
class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net (NOT mail.shed.net!), port 993 | imap imap.house.net 993 tls",
                "Serwer IMAP: imap.house.net NIE mail.shed.net!, port 993 | imap imap.house.net 993 tls",
                "If Outlook shows smtp.shed.net as outgoing server, change it to smtp.house.net. | smtp smtp.house.net"
                        + " ? ?",
                "Outgoing server (SMTP): mail.house.net (replace shed.net with yours) | smtp mail.house.net ? ?",
                "IMAP: in.house.net / POP3: *.shed.net | imap in.house.net ? ?",
                "Settings of the Outlook.com IMAP server / Server: imap.house.net / Port: 993 | imap imap.house.net"
                        + " 993 tls",
                "Outgoing server (POP3) \t pop.house.net \t 995 | pop3 pop.house.net 995 tls",
                "SMTP server: smtp.house.net / Port: 587 / This server requires SSL should be unchecked. | smtp"
                        + " smtp.house.net 587 none",
                "POP3 / Incoming server: (SSL) in.house.net | pop3 in.house.net ? tls",
                "SMTP server: smtp.house.net / Port: 465 / SSL: SSL/TLS | smtp smtp.house.net 465 tls",
                "in.house.net - IMAP server, out.house.net - SMTP server. | imap in.house.net ? ?, smtp out.house.net"
                        + " ? ?",
                "POP3 server: in.house.net (or in.shed.net, port 110) / POP3 port: 995 | pop3 in.house.net 995 tls,"
                        + " pop3 in.shed.net 110 starttls",
                "SMTP server: smtp.house.net / Port: 587 => 465 | smtp smtp.house.net 465 tls",
                "SMTP server: old.shed.net -> smtp.house.net / Port: 25 \u2192 587 | smtp smtp.house.net 587 starttls",
                "SMTP server: smtp.house.net / Port: 587 / It worked once I changed: / Port 587 => 465 / TLS => SSL | smtp"
                        + " smtp.house.net 587 starttls",
                "inbox-path={imap.house.net/ssl/user=ann@house.net} / smtp-server=smtp.house.net:587/tls/user=ann | imap"
                        + " imap.house.net ? tls, smtp smtp.house.net 587 starttls",
                "imap_open('{in.house.net:995/pop3/ssl}INBOX', $user); | pop3 in.house.net 995 tls",
                "{in.house.net:143/notls}INBOX | imap in.house.net 143 none",
                "smtp_host: smtp.house.net / smtp_port: 587 / smtp_ssl: False | smtp smtp.house.net 587 starttls",
                "SMTP_HOST = smtp.house.net / SMTP_PORT = 587 / secureConnection: false | smtp smtp.house.net 587 starttls",
                "SMTP_HOST = smtp.house.net / SMTP_PORT = 25 / use_tls = false | smtp smtp.house.net 25 none",
                "SMTP_HOST = smtp.house.net / SMTP_PORT = 587 / use_tls = true / use_ssl = false | smtp smtp.house.net 587"
                        + " starttls",
                "My file: / <incomingServer type=\"imap\"> / <hostname>in.house.net</hostname> / <port>993</port>"
                        + " / <socketType>SSL</socketType> / </incomingServer> / <outgoingServer type=\"smtp\">"
                        + " / <hostname>out.house.net</hostname> / <port>25</port> / <socketType>plain</socketType>"
                        + " / </outgoingServer> | imap in.house.net 993 tls, smtp out.house.net 25 none",
                "<Protocol> / <Type>POP3</Type> / <Server>in.house.net</Server> / <Port>995</Port>"
                        + " / <Encryption>SSL</Encryption> / </Protocol> | pop3 in.house.net 995 tls",
                "The mail server is / mail.house.net / Read your mail at mail.house.netwith IMAP over SSL, port 993. | imap"
                        + " mail.house.net 993 tls",
                "受信メールサーバーin.house.net / POP3 / 995 | pop3 in.house.net 995 tls",
                "SMTP server: smtp.house.net / Port: 25 (Security: none) | smtp smtp.house.net 25 none",
                "INCOMING: in.house.net / OUTGOING: out.house.net / POP incoming port: 995 / POP outgoing port: 465 | pop3"
                        + " in.house.net 995 tls, smtp out.house.net 465 tls",
                "SMTP server: out.house.net / The possible ones are 25, 465 and 587 here. | smtp out.house.net ? ?",
                "IMAP host: in.house.net / SMTP host: out.house.net / Messages by IMAP came in 993 ms. | imap in.house.net"
                        + " ? ?, smtp out.house.net ? ?",
                "IMAP server: in.house.net / POP3 server: in.house.net / Port: 995 / We disable the plaintext ports 143 (IMAP),"
                        + " 110 (POP3). | imap in.house.net ? ?, pop3 in.house.net 995 tls",
                "Set-PopSettings -ExternalConnectionSettings {In.house.net:995:SSL} | pop3 in.house.net 995 tls",
                "Your host name is mail.house.net or email.house.net. / IMAPS, 993, SSL | imap mail.house.net 993 tls",
                "Authentication: Password, normal SMTP server: smtp.house.net / Port: 465 | smtp smtp.house.net 465 tls"
            })
    void theServersThatAreMeantAreRead(String page, String wanted) {
        assertThat(read(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test of IMAP: / $ telnet imap.house.net 143",
                "IMAP server imap-[account].house.net",
                "Incoming server (IMAP): imap.house.net:000",
                "- Server: Address of the / SMTP server (e.g.: / smtp.house.net). - Port: / 587(TLS) or 465(SSL).",
                "| IMAP_HOST | inkomende server, bijv. mail.house.net | / | IMAP_PORT | 993 met SSL |",
                "IMAP / If your domain is house.net, your mail server is mail.house.net.",
                "IMAP: the host name (here mail.house.net) is the address of the web page"
            })
    void whatOnlyExplainsIsNoServer(String page) {
        assertThat(read(page)).isEmpty();
    }

    private static String read(String page) {
        var text = page.replace(" / ", "\n").replace(" \\t ", "\t");
        var servers =
                new HelpPage().read(text) instanceof Reading.Servers found ? found.servers() : List.<PageServer>of();
        return servers.stream().map(PhrasesTest::line).sorted().collect(Collectors.joining(", "));
    }

    private static String line(PageServer server) {
        return server.protocol().code() + " " + server.host() + " "
                + server.port().map(String::valueOf).orElse("?") + " "
                + server.encryption().map(one -> one.code()).orElse("?");
    }
}
