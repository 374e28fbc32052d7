package org.mailwright.account.desktop;

import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.reading.LooseText;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.Protocol;

/**
 * Reads one server of Thunderbird. Values that are as the program's defaults are not in the file: no encryption, the
 * password as it is, the standard port.
 */
final class ThunderbirdServer {

    private static final int MAX_DAYS = 100;

    private final ThunderbirdPrefs prefs;
    private final String at;
    private final ServerDraft server;

    private ThunderbirdServer(ThunderbirdPrefs prefs, String at, ServerDraft server) {
        this.prefs = prefs;
        this.at = at;
        this.server = server;
    }

    /** @param at what the server's keys begin with, such as {@code mail.server.server1.} */
    static void incoming(ThunderbirdPrefs prefs, String at, ServerDraft server, AccountDraft account) {
        var reader = new ThunderbirdServer(prefs, at, server);
        server.host(reader.get("hostname"));
        reader.encryption("socketType");
        reader.port();
        reader.auth();
        reader.get("userName").ifPresent(server::username);
        reader.oldNames();
        if (server.protocol() == Protocol.POP3) account.leaveOnServer(reader.leaveOnServer());
    }

    static ServerDraft outgoing(ThunderbirdPrefs prefs, String at, AccountDraft account) {
        var server = account.server(Protocol.SMTP);
        var reader = new ThunderbirdServer(prefs, at, server);
        server.host(reader.get("hostname"));
        reader.encryption("try_ssl");
        reader.port();
        var username = reader.get("username");
        if (username.isPresent()) {
            server.username(username.get());
            reader.auth();
        } else {
            server.usualAuth(AuthMethod.NONE); // without a name the program does not sign in, whatever the method
        }
        return server;
    }

    private Optional<Setting> get(String name) {
        var setting = prefs.get(at + name);
        setting.filter(prefs::isReset).ifPresent(each -> server.doubt(Doubt.Kind.RESET_AT_START, each));
        return setting;
    }

    private void encryption(String name) {
        var type = get(name);
        if (type.isEmpty() && prefs.flag(at + "isSecure")) {
            server.usualEncryption(Encryption.TLS);
        } else if (type.isEmpty()) {
            server.usualEncryption(Encryption.NONE);
        } else {
            var number = type.get();
            if (number.is("1")) server.doubt(Doubt.Kind.NOT_ENFORCED, number); // "TLS, if available", gone since 2023
            server.encryption(
                    number,
                    Optional.ofNullable(
                            switch (number.value()) {
                                case "0" -> Encryption.NONE;
                                case "1", "2" -> Encryption.STARTTLS;
                                case "3" -> Encryption.TLS;
                                default -> null;
                            }));
        }
    }

    private void port() {
        int lowest = server.protocol() == Protocol.SMTP ? 1 : 2; // 0 and, for reading, 1 stand for "the standard one"
        var port = get("port").filter(_ -> prefs.number(at + "port").orElse(lowest) >= lowest);
        server.port(
                port,
                server.protocol().defaultPort(Encryption.TLS),
                server.protocol().defaultPort(Encryption.NONE));
    }

    private void auth() {
        var method = get("authMethod");
        if (method.isEmpty() || method.get().is("0")) {
            server.usualAuth(AuthMethod.PASSWORD);
            return;
        }
        server.auth(
                method.get(),
                Optional.ofNullable(
                        switch (method.get().value()) {
                            case "1" -> AuthMethod.NONE;
                            case "2", "3", "9" -> AuthMethod.PASSWORD;
                            case "4", "8" -> AuthMethod.PASSWORD_ENCRYPTED;
                            case "5" -> AuthMethod.GSSAPI;
                            case "6" -> AuthMethod.NTLM;
                            case "10" -> AuthMethod.OAUTH2;
                            default -> null; // 7 is a certificate, which cannot be tested
                        }));
    }

    /** Versions up to about 2021 connect to the "real" names, later ones ignore them. */
    private void oldNames() {
        var host = prefs.text(at + "realhostname");
        if (!host.isEmpty() && !host.equalsIgnoreCase(prefs.text(at + "hostname"))) {
            server.doubt(Doubt.Kind.OTHER_HOST, LooseText.host(host));
        }
        var user = prefs.text(at + "realuserName");
        if (!user.isEmpty() && !user.equals(prefs.text(at + "userName"))) server.doubt(Doubt.Kind.OTHER_USERNAME);
    }

    private LeaveOnServer leaveOnServer() {
        boolean keep = prefs.flag(at + "leave_on_server");
        int days = prefs.flag(at + "delete_by_age_from_server")
                ? Math.min(prefs.number(at + "num_days_to_leave_on_server").orElse(7), MAX_DAYS)
                : 0;
        return new LeaveOnServer(keep, keep ? days : 0, prefs.flag(at + "delete_mail_left_on_server"));
    }
}
