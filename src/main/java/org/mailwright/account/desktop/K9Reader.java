package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.XmlPull;
import org.mailwright.account.file.XmlPull.Node;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads what Thunderbird for Android and K-9 Mail export ({@code .k9s}). The password is in it if the person chose so. */
public final class K9Reader implements ProgramReader {

    private static final String PROGRAM = "thunderbird-android";
    private static final String FORMAT = "1";
    private static final Set<String> WANTED = Set.of(
            "k9settings",
            "accounts",
            "account",
            "name",
            "incoming-server",
            "outgoing-server",
            "host",
            "port",
            "connection-security",
            "authentication-type",
            "username",
            "identities",
            "identity",
            "email");
    private static final KeyRule RULE = (_, name) -> {
        if (name.equals("password") || name.startsWith("client-certificate")) return KeyUse.SECRET;
        return WANTED.contains(name) ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : base.list("")) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".k9s")) all = all.and(readFile(base, name));
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.require(folder, path, bytes -> XmlPull.read(bytes, RULE)).ifPresent(xml -> {
            found.malformed(xml.malformed());
            var origin = folder.shown(path);
            accounts(xml.root(), origin, found).forEach(account -> account(xml, account, origin, found));
        });
        return found.found();
    }

    /** The app reads no other format than the first, and what another one changes is not known. */
    private static List<Node> accounts(Node root, String origin, Collector found) {
        var settings = root.child("k9settings");
        var other = settings.filter(each -> !List.of(FORMAT, "").contains(each.attribute("format")));
        other.ifPresent(each -> found.skip(Reason.OTHER_VERSION, new Place(origin, each.line(), "format"), ""));
        return settings.filter(_ -> other.isEmpty())
                .flatMap(each -> each.child("accounts"))
                .map(accounts -> accounts.children("account"))
                .orElse(List.of());
    }

    private static void account(XmlPull xml, Node account, String origin, Collector found) {
        var name = account.child("name").map(Node::text).orElse("");
        var draft = found.draft(origin).accountName(name).passwordsDropped(account.secrets());
        var user = account.child("incoming-server").flatMap(server -> server.child("username"));
        account.child("identities").ifPresent(all -> identities(xml, all.children("identity"), user, draft));
        account.child("incoming-server").ifPresent(server -> {
            var protocol = Protocol.parse(server.attribute("type")).filter(each -> each != Protocol.SMTP);
            protocol.ifPresent(each -> server(xml, server, draft.server(each)));
            if (protocol.isEmpty()) {
                found.skip(Reason.OTHER_PROTOCOL, new Place(origin, server.line(), "incoming-server"), name);
            }
        });
        account.child("outgoing-server")
                .filter(server -> server.attribute("type").equals("SMTP"))
                .filter(server -> xml.setting(server, "host").isPresent())
                .ifPresent(server -> server(xml, server, draft.server(Protocol.SMTP)));
        if (draft.hasServer()) found.add(draft);
    }

    /** The app sends from the first one. One of the others is the account's own if it is the user name. */
    private static void identities(XmlPull xml, List<Node> all, Optional<Node> user, AccountDraft draft) {
        if (all.isEmpty()) return;
        draft.displayName(all.getFirst().child("name").map(Node::text).orElse(""));
        var emails =
                all.stream().flatMap(one -> xml.setting(one, "email").stream()).toList();
        if (emails.isEmpty()) return;
        draft.email(emails.getFirst());
        var from = draft.email();
        emails.stream()
                .skip(1)
                .filter(email -> user.filter(name -> email.is(name.text())).isPresent())
                .findFirst()
                .ifPresent(own -> draft.email(own).sender(from));
    }

    private static void server(XmlPull xml, Node node, ServerDraft server) {
        server.host(xml.setting(node, "host"));
        var security = xml.setting(node, "connection-security");
        security.filter(each -> each.value().endsWith("_OPTIONAL"))
                .ifPresent(each -> server.doubt(Doubt.Kind.NOT_ENFORCED, each));
        // As the app does: what is not said, or not known, is TLS
        security.ifPresentOrElse(
                each -> server.encryption(each, encryption(each)), () -> server.usualEncryption(Encryption.TLS));
        var protocol = server.protocol();
        server.port(
                xml.setting(node, "port"), protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        var user = xml.setting(node, "username");
        user.ifPresent(server::username);
        if (user.isEmpty() && protocol == Protocol.SMTP) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        xml.setting(node, "authentication-type")
                .ifPresentOrElse(each -> server.auth(each, auth(each)), () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static Optional<Encryption> encryption(Setting security) {
        return switch (security.value()) {
            case "NONE" -> Optional.of(Encryption.NONE);
            case "STARTTLS_REQUIRED", "STARTTLS_OPTIONAL" -> Optional.of(Encryption.STARTTLS);
            case "SSL_TLS_REQUIRED", "SSL_TLS_OPTIONAL" -> Optional.of(Encryption.TLS);
            default -> Optional.empty();
        };
    }

    /** AUTOMATIC is from old versions; EXTERNAL is a certificate, which cannot be tested. */
    private static Optional<AuthMethod> auth(Setting type) {
        return type.is("AUTOMATIC") ? Optional.of(AuthMethod.PASSWORD) : SaslNames.method(type.value());
    }
}
