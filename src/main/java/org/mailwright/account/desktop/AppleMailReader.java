package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/**
 * Reads a copy of Apple Mail's account database that somebody hands in. On the Mac itself the system protects the folder,
 * so it is not looked at there. The file tells only whether TLS is on, not which kind.
 */
public final class AppleMailReader implements ProgramReader {

    private static final String PROGRAM = "apple-mail";

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : base.list("")) {
            if (name.matches("Accounts[0-9]*\\.sqlite")) all = all.and(readFile(base, name));
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        var origin = folder.shown(path);
        found.require(folder, path, bytes -> AppleAccount.read(bytes, origin)).ifPresent(read -> {
            if (read.isEmpty()) found.skip(Reason.MALFORMED, Place.of(origin), "");
            var all = read.orElse(List.of());
            all.forEach(account -> account(account, all, origin, found));
        });
        return found.found();
    }

    private static void account(AppleAccount account, List<AppleAccount> all, String origin, Collector found) {
        var protocol = switch (account.type()) {
            case "IMAP" -> Optional.of(Protocol.IMAP);
            case "POP" -> Optional.of(Protocol.POP3);
            default -> Optional.<Protocol>empty();
        };
        if (protocol.isEmpty()) {
            if (account.type().equals("Exchange")) found.skip(Reason.OTHER_PROTOCOL, Place.of(origin), account.name());
            return; // calendars, address books and the like
        }
        if (!account.active()) {
            found.skip(Reason.SWITCHED_OFF, Place.of(origin), account.name());
            return;
        }
        var draft = found.draft(origin).accountName(account.name()).passwordsDropped(account.secrets());
        account.get("IdentityEmailAddress").ifPresent(draft::email);
        account.get("ACPropertyFullName").ifPresent(name -> draft.displayName(name.value()));
        server(account, draft.server(protocol.get()));
        var sending = account.get("SendingAccountIdentifier").map(setting -> setting.value());
        all.stream()
                .filter(each -> each.type().equals("SMTP") && sending.equals(Optional.of(each.identifier())))
                .findFirst()
                .ifPresent(smtp -> {
                    server(smtp, draft.server(Protocol.SMTP));
                    draft.passwordsDropped(smtp.secrets());
                });
        found.add(draft);
    }

    private static void server(AppleAccount account, ServerDraft server) {
        server.host(account.get("Hostname"));
        var ssl = account.get("SSLEnabled").filter(each -> each.is("1"));
        var port = account.get("PortNumber");
        boolean plainPort = port.filter(
                        each -> List.of("25", "587", "143", "110").contains(each.value()))
                .isPresent();
        if (ssl.isPresent()) {
            server.encryption(ssl.get(), Optional.of(plainPort ? Encryption.STARTTLS : Encryption.TLS));
        } else {
            server.usualEncryption(Encryption.NONE).doubt(Doubt.Kind.ENCRYPTION_UNCLEAR);
        }
        var protocol = server.protocol();
        server.port(port, protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        var scheme = account.get("AuthenticationScheme")
                .filter(each -> !each.value().toLowerCase(Locale.ROOT).contains("none"));
        if (scheme.isEmpty() && protocol == Protocol.SMTP) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        scheme.ifPresentOrElse(
                each -> server.auth(each, SaslNames.method(each.value())), () -> server.usualAuth(AuthMethod.PASSWORD));
        account.username().ifPresent(server::username);
    }
}
