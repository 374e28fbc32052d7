package org.mailwright.account.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped;
import org.mailwright.account.imports.Plist.Dict;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** The mail accounts of an Apple configuration profile (com.apple.mail.managed). */
final class AppleProfile {

    private static final String MAIL = "com.apple.mail.managed";
    private static final Set<String> OTHER_MAIL =
            Set.of("com.apple.eas.account", "com.apple.ews.account", "com.apple.google-oauth");

    /** Ports where a connection begins in clear, so that "use SSL" can only mean the upgrade. */
    private static final Set<Long> UPGRADING = Set.of(25L, 110L, 143L, 587L);

    private final String origin;

    private AppleProfile(String origin) {
        this.origin = origin;
    }

    static FoundAccounts accounts(Dict root, String origin) {
        return new AppleProfile(origin).accounts(root);
    }

    private FoundAccounts accounts(Dict root) {
        var accounts = new ArrayList<FoundAccount>();
        var skipped = new ArrayList<Skipped>();
        if (root.has("EncryptedPayloadContent"))
            skipped.add(skipped("EncryptedPayloadContent", Skipped.Reason.ENCRYPTED));
        for (var payload : payloads(root)) {
            var type = payload.text("PayloadType").orElse("");
            if (OTHER_MAIL.contains(type)) skipped.add(skipped(type, Skipped.Reason.OTHER_PROTOCOL));
            if (!type.equals(MAIL)) continue;
            account(payload).ifPresentOrElse(accounts::add, () -> skipped.add(skipped(type, Skipped.Reason.NO_SERVER)));
        }
        return new FoundAccounts(accounts, skipped);
    }

    /** Usually a list in PayloadContent; a payload alone is taken, too. */
    private static List<Dict> payloads(Dict root) {
        return root.has("PayloadContent") ? root.dicts("PayloadContent") : List.of(root);
    }

    private Optional<FoundAccount> account(Dict payload) {
        var draft = new AccountDraft(ImportKind.APPLE_PROFILE.code(), origin)
                .accountName(payload.text("EmailAccountDescription")
                        .or(() -> payload.text("PayloadDisplayName"))
                        .orElse(""))
                .displayName(payload.text("EmailAccountName").orElse(""))
                .passwordsDropped(payload.allSecrets());
        payload.text("EmailAddress").map(text -> setting(text, "EmailAddress")).ifPresent(draft::email);
        var type = payload.text("EmailAccountType").orElse("").toUpperCase(Locale.ROOT);
        var protocol = type.endsWith("POP") ? Protocol.POP3 : Protocol.IMAP;
        if (payload.has("IncomingMailServerHostName")) server(payload, draft.server(protocol));
        if (payload.has("OutgoingMailServerHostName")) {
            server(payload, draft.server(Protocol.SMTP));
            login(payload, draft);
        }
        return draft.hasServer() ? Optional.of(draft.found()) : Optional.empty();
    }

    private void server(Dict payload, ServerDraft server) {
        var prefix = server.protocol().side() == Side.INCOMING ? "IncomingMailServer" : "OutgoingMailServer";
        server.host(setting(payload.text(prefix + "HostName").orElse(""), prefix + "HostName"));
        boolean ssl = payload.flag(prefix + "UseSSL", false);
        var port = payload.number(prefix + "PortNumber");
        var way = !ssl
                ? Encryption.NONE
                : port.filter(UPGRADING::contains).isPresent() ? Encryption.STARTTLS : Encryption.TLS;
        if (payload.has(prefix + "UseSSL")) server.encryption(setting("", prefix + "UseSSL"), Optional.of(way));
        else server.usualEncryption(way);
        if (way == Encryption.STARTTLS) server.doubt(Doubt.Kind.ENCRYPTION_UNUSUAL_FOR_PORT);
        if (way == Encryption.NONE) server.doubt(Doubt.Kind.NO_ENCRYPTION);
        port(port, server, prefix, way);
        server.auth(
                setting("", prefix + "Authentication"),
                auth(payload.text(prefix + "Authentication").orElse("EmailAuthPassword")));
        payload.text(prefix + "Username")
                .map(text -> setting(text, prefix + "Username"))
                .ifPresent(server::username);
    }

    /** Without a port, Apple Mail takes the usual one for reading, and tries several for sending. */
    private void port(Optional<Long> port, ServerDraft server, String prefix, Encryption way) {
        if (port.isPresent()) server.port(setting(port.get().toString(), prefix + "PortNumber"));
        else if (server.protocol() == Protocol.SMTP) server.doubt(Doubt.Kind.PORT_NOT_STATED);
        else server.usualPort(server.protocol().defaultPort(way));
    }

    private static void login(Dict payload, AccountDraft draft) {
        var none = payload.text("OutgoingMailServerAuthentication")
                .filter("EmailAuthNone"::equals)
                .isPresent();
        boolean same = payload.flag("OutgoingPasswordSameAsIncomingPassword", false);
        if (none) draft.outgoingLogin(OutgoingLogin.NONE);
        else if (same) draft.outgoingLogin(OutgoingLogin.SAME_AS_INCOMING);
    }

    private static Optional<AuthMethod> auth(String word) {
        return switch (word) {
            case "EmailAuthPassword" -> Optional.of(AuthMethod.PASSWORD);
            case "EmailAuthCRAMMD5", "EmailAuthHTTPMD5" -> Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
            case "EmailAuthNTLM" -> Optional.of(AuthMethod.NTLM);
            case "EmailAuthNone" -> Optional.of(AuthMethod.NONE);
            default -> Optional.empty();
        };
    }

    private Setting setting(String value, String key) {
        return Setting.at(value, new Place(origin, 0, key));
    }

    private Skipped skipped(String key, Skipped.Reason reason) {
        return new Skipped(ImportKind.APPLE_PROFILE.code(), new Place(origin, 0, key), "", reason);
    }
}
