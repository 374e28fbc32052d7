package org.mailwright.account.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.XmlPull;
import org.mailwright.account.file.XmlPull.Node;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;

/** Autodiscover's plain old XML as somebody saved it (MS-OXDSCLI). SSL is on where the file does not name it. */
final class AutodiscoverFile {

    private static final Set<String> WANTED = Set.of(
            "Autodiscover",
            "Response",
            "User",
            "DisplayName",
            "AutoDiscoverSMTPAddress",
            "Account",
            "Protocol",
            "Type",
            "Server",
            "Port",
            "LoginName",
            "SSL",
            "SPA",
            "Encryption",
            "AuthRequired");
    private static final KeyRule RULE =
            (_, name) -> name.toLowerCase(Locale.ROOT).endsWith("password")
                    ? KeyUse.SECRET
                    : WANTED.contains(name) ? KeyUse.WANTED : KeyUse.IGNORED;

    /** Ports on which "SSL on" can only mean the upgrade. */
    private static final Set<Integer> UPGRADING = Set.of(25, 110, 143, 587);

    private final XmlPull xml;
    private final String origin;

    private AutodiscoverFile(XmlPull xml, String origin) {
        this.xml = xml;
        this.origin = origin;
    }

    static FoundAccounts read(FileBytes bytes) {
        return new AutodiscoverFile(XmlPull.read(bytes, RULE), bytes.file()).accounts();
    }

    private FoundAccounts accounts() {
        var accounts = new ArrayList<FoundAccount>();
        var skipped = new ArrayList<Skipped>();
        xml.malformed().ifPresent(place -> skipped.add(skipped(place, Skipped.Reason.MALFORMED)));
        var responses = xml.root()
                .child("Autodiscover")
                .map(root -> root.children("Response"))
                .orElse(List.of());
        for (var response : responses) {
            for (var account : response.children("Account")) {
                accounts.addAll(accounts(account, response.child("User"), skipped));
            }
        }
        return new FoundAccounts(accounts, skipped);
    }

    private List<FoundAccount> accounts(Node account, Optional<Node> user, List<Skipped> skipped) {
        var servers = new ArrayList<ServerSource>();
        var address = user.flatMap(one -> xml.setting(one, "AutoDiscoverSMTPAddress"))
                .orElse(Setting.usual("%EMAILADDRESS%"));
        for (var element : account.children("Protocol")) {
            protocol(element)
                    .ifPresentOrElse(
                            protocol ->
                                    servers.add(new ServerSource(protocol, "", draft -> fill(draft, element, address))),
                            () -> skipped.add(skipped(
                                    new Place(origin, element.line(), "Protocol"), Skipped.Reason.OTHER_PROTOCOL)));
        }
        return Choices.accounts(servers, () -> {
            var draft = new AccountDraft(ImportKind.AUTODISCOVER.code(), origin).passwordsDropped(account.secrets());
            user.flatMap(one -> xml.setting(one, "AutoDiscoverSMTPAddress")).ifPresent(draft::email);
            return draft.displayName(user.flatMap(one -> one.child("DisplayName"))
                    .map(Node::text)
                    .orElse(""));
        });
    }

    /** The standard's word is POP3; servers write POP, too. */
    private static Optional<Protocol> protocol(Node element) {
        var type = element.child("Type").map(Node::text).orElse(element.attribute("Type"));
        return type.equalsIgnoreCase("POP") ? Optional.of(Protocol.POP3) : Protocol.parse(type);
    }

    /** @param address which is the user name where the answer gives none */
    private void fill(ServerDraft draft, Node element, Setting address) {
        xml.setting(element, "Server").ifPresent(draft::host);
        xml.setting(element, "Port").ifPresent(draft::port);
        var port = xml.setting(element, "Port").flatMap(setting -> Endpoint.parsePort(setting.value()));
        var word = xml.setting(element, "Encryption");
        var way = encryption(word.map(setting -> setting.value()).orElse(""), isOn(element, "SSL"), port);
        word.or(() -> xml.setting(element, "SSL"))
                .ifPresentOrElse(
                        setting -> draft.encryption(setting, Optional.of(way)), () -> draft.usualEncryption(way));
        if (!isOn(element, "AuthRequired")) {
            draft.usualAuth(AuthMethod.NONE);
            return;
        }
        draft.usualAuth(spa(element) ? AuthMethod.NTLM : AuthMethod.PASSWORD);
        draft.username(xml.setting(element, "LoginName").orElse(address));
    }

    private boolean isOn(Node element, String name) {
        return xml.setting(element, name).filter(setting -> setting.is("off")).isEmpty();
    }

    /** Outlook takes SPA as on where the file is silent, which nearly no server means. */
    private boolean spa(Node element) {
        return xml.setting(element, "SPA").filter(setting -> setting.is("on")).isPresent();
    }

    private static Encryption encryption(String word, boolean ssl, Optional<Integer> port) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ssl" -> Encryption.TLS;
            case "tls" -> Encryption.STARTTLS;
            case "none" -> Encryption.NONE;
            default ->
                !ssl
                        ? Encryption.NONE
                        : port.filter(UPGRADING::contains).isPresent() ? Encryption.STARTTLS : Encryption.TLS;
        };
    }

    private Skipped skipped(Place place, Skipped.Reason reason) {
        return new Skipped(ImportKind.AUTODISCOVER.code(), place, "", reason);
    }
}
