package org.mailwright.account.helppage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mailwright.account.helppage.LayoutsTest.Words;

/** Ways in which help pages show the same four servers. */
final class Layouts {

    private Layouts() {}

    static Map<String, String> all(Words w) {
        var all = new LinkedHashMap<String, String>();
        all.put("rows with tabs", """
                %1$s\t%3$s\t%4$s\t%5$s
                IMAP\timap.house.net\t993\tSSL/TLS
                POP3\tpop.house.net\t995\tSSL/TLS
                SMTP\tsmtp.house.net\t465\tSSL/TLS
                SMTP\tsmtp.house.net\t587\tSTARTTLS
                %6$s: %7$s
                """);
        all.put("columns with tabs", """
                \tIMAP\tPOP3\tSMTP
                %3$s\timap.house.net\tpop.house.net\tsmtp.house.net
                %4$s\t993\t995\t465 (SSL) %8$s 587 (STARTTLS)
                %6$s\t%7$s\t%7$s\t%7$s
                """);
        all.put("columns by side", """
                \t%1$s (IMAP)\t%1$s (POP3)\t%2$s (SMTP)
                %3$s\timap.house.net\tpop.house.net\tsmtp.house.net
                %4$s\t993\t995\t465 / 587
                %5$s\tSSL/TLS\tSSL/TLS\tSSL/TLS / STARTTLS
                %6$s\t%7$s\t%7$s\t%7$s
                """);
        all.put("markdown", """
                | | %3$s | %4$s | %5$s |
                |---|---|---|---|
                | **IMAP** | `imap.house.net` | 993 | SSL/TLS |
                | **POP3** | `pop.house.net` | 995 | SSL/TLS |
                | **SMTP** | `smtp.house.net` | 465 | SSL/TLS |
                | **SMTP** | `smtp.house.net` | 587 | STARTTLS |

                %6$s: **%7$s**
                """);
        all.put("labels", """
                %1$s (IMAP): imap.house.net
                %4$s: 993
                %5$s: SSL/TLS
                %1$s (POP3): pop.house.net
                %4$s: 995
                %5$s: SSL/TLS
                %2$s (SMTP): smtp.house.net
                %4$s: 465 (SSL/TLS) %8$s 587 (STARTTLS)
                %6$s: %7$s
                """);
        all.put("labels above values", """
                %1$s (IMAP)

                %3$s
                imap.house.net
                %4$s
                993
                %5$s
                SSL/TLS

                %1$s (POP3)

                %3$s
                pop.house.net
                %4$s
                995
                %5$s
                SSL/TLS

                %2$s (SMTP)

                %3$s
                smtp.house.net
                %4$s
                465 (SSL), 587 (STARTTLS)

                %6$s
                %7$s
                """);
        all.put("nested bullets", """
                • %1$s
                    ◦ IMAP
                        ▪ %3$s: imap.house.net
                        ▪ %4$s: 993
                        ▪ %5$s: SSL/TLS
                    ◦ POP3
                        ▪ %3$s: pop.house.net
                        ▪ %4$s: 995
                        ▪ %5$s: SSL/TLS
                • %2$s
                    ◦ SMTP
                        ▪ %3$s: smtp.house.net
                        ▪ %4$s: 465 (SSL/TLS)
                        ▪ %4$s: 587 (STARTTLS)
                • %6$s: %7$s
                """);
        all.put("host and port in one", """
                IMAP: imap.house.net:993 (SSL)
                POP3: pop.house.net:995 (SSL)
                SMTP: smtp.house.net:465 (SSL) %8$s smtp.house.net:587 (STARTTLS)
                %6$s: %7$s
                """);
        all.put("addresses of the web", """
                %1$s: imaps://imap.house.net:993/
                %1$s: https://pop.house.net, %4$s 995, SSL
                %2$s: http://smtp.house.net./, %4$s 465 (SSL), %4$s 587 (STARTTLS)
                %6$s: %7$s
                """);
        all.put("one line each", """
                %1$s IMAP imap.house.net %4$s 993 SSL/TLS
                %1$s POP3 pop.house.net %4$s 995 SSL/TLS
                %2$s SMTP smtp.house.net %4$s 465 SSL/TLS
                %2$s SMTP smtp.house.net %4$s 587 STARTTLS
                %6$s: %7$s
                """);
        all.put("HTML", """
                <h2>%1$s</h2><table><tbody><tr><th>%3$s</th><th>%4$s</th><th>%5$s</th></tr>
                <tr><td><p>imap.house.net</p></td><td><p>993</p></td><td><p>SSL/TLS</p></td></tr>
                <tr><td>pop.house.net</td><td>995</td><td>SSL/TLS</td></tr></tbody></table>
                <h2>%2$s</h2><ul><li>%3$s:&nbsp;<b>smtp.house.net</b></li><li>%4$s: 465 (SSL/TLS)</li>
                <li>%4$s: 587 (STARTTLS)</li></ul><p>%6$s: %7$s</p>
                """);
        all.put("columns of HTML", """
                <table><tr><td>Mail</td><td>IMAP</td><td>POP3</td><td>SMTP</td></tr>
                <tr><td>%3$s</td><td>imap.house.net</td><td>pop.house.net</td><td>smtp.house.net</td></tr>
                <tr><td>%4$s</td><td>993</td><td>995</td><td>465 (SSL) %8$s 587 (STARTTLS)</td></tr>
                <tr><td>%6$s</td><td>%7$s</td><td>%7$s</td><td>%7$s</td></tr></table>
                """);
        all.put("no-break spaces", """
                %1$s\u00a0(IMAP)\u00a0:\u00a0imap.house.net
                %4$s\u00a0:\u00a0993\u00a0(SSL/TLS)
                %1$s\u00a0(POP3)\u00a0:\u00a0pop.house.net
                %4$s\u00a0:\u00a0995\u00a0(SSL/TLS)
                %2$s\u00a0(SMTP)\u00a0:\u00a0smtp.house.net
                %4$s\u00a0:\u00a0465\u00a0(SSL)\u00a0%8$s\u00a0587\u00a0(STARTTLS)
                %6$s\u00a0:\u00a0%7$s
                """);
        all.replaceAll((_, text) ->
                text.formatted(w.in(), w.out(), w.server(), w.port(), w.security(), w.user(), w.address(), w.or()));
        return all;
    }
}
