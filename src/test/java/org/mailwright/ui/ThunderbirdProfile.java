package org.mailwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of Thunderbird with one account in it, in a person's home. */
record ThunderbirdProfile(Path home, String address) {

    /**
     * A server as Thunderbird keeps it.
     *
     * @param security 3 for TLS from the start
     * @param authentication 3 for a password, 10 for OAuth 2.0
     */
    record Server(String host, int port, int security, int authentication) {}

    Path preferences() {
        return home.resolve(".thunderbird/p/prefs.js");
    }

    void write(Server incoming, Server outgoing) throws IOException {
        Files.createDirectories(preferences().getParent());
        Files.writeString(
                home.resolve(".thunderbird/profiles.ini"),
                "[Profile0]\nName=default\nIsRelative=1\nPath=p\nDefault=1\n");
        Files.writeString(
                preferences(),
                """
                user_pref("mail.accountmanager.accounts", "account1");
                user_pref("mail.account.account1.server", "server1");
                user_pref("mail.account.account1.identities", "id1");
                user_pref("mail.identity.id1.useremail", "%1$s");
                user_pref("mail.identity.id1.smtpServer", "smtp1");
                user_pref("mail.smtpservers", "smtp1");
                user_pref("mail.server.server1.type", "imap");
                """.formatted(address)
                        + server("mail.server.server1.", "socketType", "userName", incoming)
                        + server("mail.smtpserver.smtp1.", "try_ssl", "username", outgoing));
    }

    private String server(String key, String security, String username, Server server) {
        return """
                user_pref("%1$shostname", "%2$s");
                user_pref("%1$sport", %3$d);
                user_pref("%1$s%4$s", %5$d);
                user_pref("%1$sauthMethod", %6$d);
                user_pref("%1$s%7$s", "%8$s");
                """.formatted(
                        key,
                        server.host(),
                        server.port(),
                        security,
                        server.security(),
                        server.authentication(),
                        username,
                        address);
    }
}
