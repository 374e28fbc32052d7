package org.mailwright.account.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.XmlPull.Node;
import org.mailwright.account.file.XmlPull;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Placeholders;
import org.mailwright.model.Protocol;

/** The autoconfig file config-v1.1.xml (draft-ietf-mailmaint-autoconfig). Unknown elements and words are passed over. */
final class AutoconfigFile {

    private static final String STAND_IN = "yourdomain.invalid";
    private static final Set<String> WANTED = Set.of(
            "clientConfig",
            "emailProvider",
            "displayName",
            "incomingServer",
            "outgoingServer",
            "hostname",
            "port",
            "socketType",
            "authentication",
            "username");
    private static final KeyRule RULE = (_, name) ->
            name.equals("password") ? KeyUse.SECRET : WANTED.contains(name) ? KeyUse.WANTED : KeyUse.IGNORED;

    private final XmlPull xml;
    private final String origin;

    private AutoconfigFile(XmlPull xml, String origin) {
        this.xml = xml;
        this.origin = origin;
    }

    static FoundAccounts read(FileBytes bytes) {
        return new AutoconfigFile(XmlPull.read(bytes, RULE), bytes.file()).accounts();
    }

    private FoundAccounts accounts() {
        var accounts = new ArrayList<FoundAccount>();
        var skipped = new ArrayList<Skipped>();
        xml.malformed().ifPresent(place -> skipped.add(skipped(place, Skipped.Reason.MALFORMED)));
        var providers = xml.root()
                .child("clientConfig")
                .map(root -> root.children("emailProvider"))
                .orElse(List.of());
        for (var provider : providers) accounts.addAll(accounts(provider, skipped));
        return new FoundAccounts(accounts, skipped);
    }

    private List<FoundAccount> accounts(Node provider, List<Skipped> skipped) {
        var servers = new ArrayList<ServerSource>();
        var elements = Stream.concat(
                provider.children("incomingServer").stream(), provider.children("outgoingServer").stream());
        elements.forEach(element -> protocol(element)
                .ifPresentOrElse(
                        protocol -> servers.add(new ServerSource(protocol, "", draft -> fill(draft, element))),
                        () -> skipped.add(skipped(
                                new Place(origin, element.line(), element.name()), Skipped.Reason.OTHER_PROTOCOL))));
        var name = provider.child("displayName").map(Node::text).orElse("");
        return Choices.accounts(
                servers,
                () -> new AccountDraft(ImportKind.AUTOCONFIG.code(), origin)
                        .accountName(name)
                        .passwordsDropped(provider.secrets()));
    }

    private static Optional<Protocol> protocol(Node server) {
        var protocol = Protocol.parse(server.attribute("type"));
        boolean incoming = server.name().equals("incomingServer");
        return protocol.filter(one -> incoming != (one == Protocol.SMTP));
    }

    private void fill(ServerDraft draft, Node server) {
        xml.setting(server, "hostname").ifPresent(host -> host(draft, host));
        xml.setting(server, "port").ifPresent(draft::port);
        xml.setting(server, "socketType").ifPresent(type -> draft.encryption(type, encryption(type.value())));
        var methods = server.children("authentication");
        var first = xml.setting(server, "authentication");
        first.ifPresent(setting -> draft.auth(
                setting,
                methods.stream()
                        .flatMap(method -> method(method.text()).stream())
                        .findFirst()));
        if (first.isEmpty()) draft.usualAuth(AuthMethod.PASSWORD);
        xml.setting(server, "username").ifPresent(draft::username);
    }

    /** A name with the reader's domain in it becomes a stand-in that no server has (RFC 2606), until an address is known. */
    private static void host(ServerDraft draft, Setting host) {
        if (host.value().contains(Placeholders.DOMAIN)) {
            draft.host(host.as(host.value().replace(Placeholders.DOMAIN, STAND_IN)));
            draft.doubt(Doubt.Kind.HOST_IS_EXAMPLE, host);
        } else {
            draft.host(host);
        }
    }

    private static Optional<Encryption> encryption(String socketType) {
        return switch (socketType.toUpperCase(Locale.ROOT)) {
            case "SSL", "TLS" -> Optional.of(Encryption.TLS);
            case "STARTTLS" -> Optional.of(Encryption.STARTTLS);
            case "PLAIN" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<AuthMethod> method(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "password-cleartext", "plain" -> Optional.of(AuthMethod.PASSWORD);
            case "password-encrypted", "secure" -> Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
            case "oauth2" -> Optional.of(AuthMethod.OAUTH2);
            case "ntlm" -> Optional.of(AuthMethod.NTLM);
            case "gssapi" -> Optional.of(AuthMethod.GSSAPI);
            case "client-ip-address" -> Optional.of(AuthMethod.CLIENT_IP);
            case "none" -> Optional.of(AuthMethod.NONE);
            default -> Optional.empty();
        };
    }

    private Skipped skipped(Place place, Skipped.Reason reason) {
        return new Skipped(ImportKind.AUTOCONFIG.code(), place, "", reason);
    }
}
