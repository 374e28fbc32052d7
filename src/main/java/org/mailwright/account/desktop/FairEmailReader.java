package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.JsonPull;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Node;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads FairEmail's export without a password, which is JSON. The encrypted one is only named. */
public final class FairEmailReader implements ProgramReader {

    private static final String PROGRAM = "fairemail";
    private static final Set<String> WANTED = Set.of(
            "accounts",
            "identities",
            "protocol",
            "host",
            "port",
            "encryption",
            "insecure",
            "auth_type",
            "user",
            "name",
            "email",
            "display",
            "synchronize",
            "primary");
    private static final KeyRule RULE = (list, name) -> {
        if (name.equals("password") || name.equals("certificate_alias")) return KeyUse.SECRET;
        boolean top = list.isEmpty() && name.equals("accounts");
        boolean inside = list.equals("accounts") || list.equals("identities");
        return top || inside && WANTED.contains(name) ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : base.list("")) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("fairemail") && (lower.endsWith(".json") || lower.endsWith(".backup"))) {
                all = all.and(readFile(base, name));
            }
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        if (path.toLowerCase(Locale.ROOT).endsWith(".backup")) {
            found.skip(Reason.ENCRYPTED, Place.of(folder.shown(path)), "");
            return found.found();
        }
        found.require(folder, path, bytes -> JsonPull.read(bytes, RULE)).ifPresent(json -> {
            found.malformed(json.malformed());
            json.root()
                    .map(root -> root.list("accounts"))
                    .orElse(List.of())
                    .forEach(account -> account(account, folder.shown(path), found));
        });
        return found.found();
    }

    private static void account(Node account, String origin, Collector found) {
        var name = account.text("name");
        if (account.text("synchronize").equals("false")) {
            found.skip(Reason.SWITCHED_OFF, new Place(origin, 0, "synchronize"), name);
            return;
        }
        var draft = found.draft(origin).accountName(name).passwordsDropped(account.secrets());
        boolean pop = account.text("protocol").equals("1");
        server(account, draft.server(pop ? Protocol.POP3 : Protocol.IMAP));
        identity(account).ifPresent(identity -> {
            identity.get("email").ifPresent(draft::email);
            draft.displayName(identity.text("name")).passwordsDropped(identity.secrets());
            if (identity.get("host").isPresent()) server(identity, draft.server(Protocol.SMTP));
        });
        found.add(draft);
    }

    /** The one that the app sends from, which is not always the first. */
    private static Optional<Node> identity(Node account) {
        var used = account.list("identities").stream()
                .filter(each -> !each.text("synchronize").equals("false"))
                .toList();
        return used.stream()
                .filter(each -> each.text("primary").equals("true"))
                .findFirst()
                .or(() -> used.stream().findFirst());
    }

    private static void server(Node node, ServerDraft server) {
        server.host(node.get("host"));
        node.get("encryption")
                .ifPresentOrElse(
                        each -> server.encryption(each, encryption(each)),
                        () -> server.usualEncryption(Encryption.TLS));
        var protocol = server.protocol();
        server.port(node.get("port"), protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        node.get("insecure")
                .filter(each -> each.is("true"))
                .ifPresent(each -> server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, each));
        node.get("user").ifPresent(server::username);
        if (node.get("user").isEmpty() && protocol == Protocol.SMTP) server.usualAuth(AuthMethod.NONE);
        else
            node.get("auth_type")
                    .ifPresentOrElse(
                            each -> server.auth(each, auth(each)), () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static Optional<Encryption> encryption(Setting number) {
        return switch (number.value()) {
            case "0" -> Optional.of(Encryption.TLS);
            case "1" -> Optional.of(Encryption.STARTTLS);
            case "2" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }

    /** 2 is a Google account of the phone, 3 a sign-in in the browser, 4 Microsoft's Graph. */
    private static Optional<AuthMethod> auth(Setting number) {
        return switch (number.value()) {
            case "1" -> Optional.of(AuthMethod.PASSWORD);
            case "2", "3", "4" -> Optional.of(AuthMethod.OAUTH2);
            default -> Optional.empty();
        };
    }
}
