package org.mailwright.account.desktop;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.Place;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.reading.LooseText;
import org.mailwright.account.registry.Registry;
import org.mailwright.account.registry.RegistryValue;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** One account key of Outlook, with values such as "IMAP Server" and "SMTP Port". */
record OutlookAccount(Registry registry, String key) {

    private static final int MAX_DAYS = 100;

    /** What the account's class identifier says. */
    enum Kind {
        IMAP,
        POP3,
        EXCHANGE,
        OTHER
    }

    /** The values that are asked for; every one whose name speaks of a password is a secret. */
    static KeyUse use(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("password")) return KeyUse.SECRET;
        boolean server = lower.startsWith("imap ") || lower.startsWith("pop3 ") || lower.startsWith("smtp ");
        boolean wanted = server && !lower.contains("eid") && !lower.contains("token")
                || lower.equals("clsid")
                || lower.equals("account name")
                || lower.equals("display name")
                || lower.equals("email")
                || lower.equals("leave on server")
                || lower.startsWith("{ed475418");
        return wanted ? KeyUse.WANTED : KeyUse.IGNORED;
    }

    Kind kind() {
        var id = text("clsid").toLowerCase(Locale.ROOT);
        if (id.startsWith("{ed475412")) return Kind.IMAP;
        if (id.startsWith("{ed475411")) return Kind.POP3;
        return id.startsWith("{ed475414") || id.startsWith("{4db5cbf0") ? Kind.EXCHANGE : Kind.OTHER;
    }

    String text(String name) {
        return registry.value(key, name).flatMap(RegistryValue::text).orElse("");
    }

    void read(Protocol protocol, AccountDraft draft) {
        setting("Email").ifPresent(draft::email);
        draft.displayName(text("Display Name")).accountName(text("Account Name"));
        var prefix = protocol == Protocol.IMAP ? "IMAP" : "POP3";
        var incoming = draft.server(protocol);
        server(prefix, incoming, protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        var user = setting(prefix + " User");
        user.ifPresent(incoming::username);
        var spa = number(protocol == Protocol.IMAP ? "IMAP Use SPA" : "POP3 Use Sicily");
        incoming.usualAuth(spa.orElse(0) == 1 ? AuthMethod.NTLM : AuthMethod.PASSWORD);
        if (protocol == Protocol.POP3) number("Leave on Server").ifPresent(bits -> draft.leaveOnServer(leave(bits)));
        outgoing(draft, user);
    }

    private void outgoing(AccountDraft draft, Optional<Setting> incomingUser) {
        if (setting("SMTP Server").isEmpty()) return;
        var smtp = draft.server(Protocol.SMTP);
        server("SMTP", smtp, 465, 25);
        int method = number("SMTP Auth Method").orElse(0);
        if (number("SMTP Use Auth").orElse(0) == 0) {
            smtp.usualAuth(AuthMethod.NONE);
            draft.outgoingLogin(OutgoingLogin.NONE);
        } else if ((method & 2) != 0) {
            smtp.usualAuth(AuthMethod.NONE).doubt(Doubt.Kind.POP_BEFORE_SMTP);
            draft.outgoingLogin(OutgoingLogin.AFTER_INCOMING);
        } else {
            boolean own = (method & 1) != 0;
            smtp.usualAuth(number("SMTP Use SPA").orElse(0) == 1 ? AuthMethod.NTLM : AuthMethod.PASSWORD);
            (own ? setting("SMTP User") : incomingUser).ifPresent(smtp::username); // a left-over name does not count
            draft.outgoingLogin(own ? OutgoingLogin.OWN : OutgoingLogin.SAME_AS_INCOMING);
        }
    }

    private void server(String prefix, ServerDraft server, int tlsPort, int plainPort) {
        server.host(setting(prefix + " Server"));
        var port = numberSetting(prefix + " Port");
        encryption(prefix, server, port.flatMap(setting -> LooseText.number(setting.value())));
        server.port(port, tlsPort, plainPort);
    }

    /** "Secure Connection" is the newer value, and the one that counts. */
    private void encryption(String prefix, ServerDraft server, Optional<Integer> port) {
        var secure = numberSetting(prefix + " Secure Connection");
        var ssl = numberSetting(prefix + " Use SSL");
        if (secure.isPresent()) {
            if (secure.get().is("3")) server.doubt(Doubt.Kind.NOT_ENFORCED, secure.get());
            server.encryption(secure.get(), secure(secure.get().value()));
        } else if (ssl.isPresent() && !ssl.get().is("0")) {
            // On the ports that begin in clear, "SSL" can only be the upgrade.
            boolean upgrade = port.filter(number -> number == 587 || number == 143 || number == 110 || number == 25)
                    .isPresent();
            if (upgrade) server.doubt(Doubt.Kind.ENCRYPTION_UNCLEAR, ssl.get());
            server.encryption(ssl.get(), Optional.of(upgrade ? Encryption.STARTTLS : Encryption.TLS));
        } else {
            server.usualEncryption(Encryption.NONE);
        }
    }

    private static Optional<Encryption> secure(String number) {
        return switch (number) {
            case "0" -> Optional.of(Encryption.NONE);
            case "1" -> Optional.of(Encryption.TLS);
            case "2", "3" -> Optional.of(Encryption.STARTTLS);
            default -> Optional.empty();
        };
    }

    /** Bit 0 keeps, bit 1 removes after the days in the upper half, bit 2 removes what is deleted here. */
    private static LeaveOnServer leave(int bits) {
        boolean keep = (bits & 1) != 0;
        int days = keep && (bits & 2) != 0 ? Math.clamp(bits >>> 16, 0, MAX_DAYS) : 0;
        return new LeaveOnServer(keep, days, (bits & 4) != 0);
    }

    private Optional<Setting> setting(String name) {
        return registry.value(key, name)
                .flatMap(RegistryValue::text)
                .filter(text -> !text.isBlank())
                .map(text -> Setting.at(text, place(name)));
    }

    private Optional<Integer> number(String name) {
        return registry.value(key, name).flatMap(RegistryValue::number);
    }

    private Optional<Setting> numberSetting(String name) {
        return number(name).map(number -> Setting.at(Integer.toString(number), place(name)));
    }

    private Place place(String name) {
        return new Place(registry.shown(key), registry.line(key, name), name);
    }
}
