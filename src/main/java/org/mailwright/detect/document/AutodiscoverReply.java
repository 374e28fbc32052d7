package org.mailwright.detect.document;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Autodiscover's plain old XML (MS-OXDSCLI), as far as it tells of IMAP, POP3 and SMTP. */
public final class AutodiscoverReply {

    private static final String SCHEMA = "http://schemas.microsoft.com/exchange/autodiscover/outlook/";
    private static final int MOST_SERVERS = 32;

    /** Ports on which "SSL on" can only mean the upgrade. */
    private static final Set<Integer> UPGRADING = Set.of(25, 110, 143, 587);

    private final EmailAddress told;
    private final EmailAddress wanted;

    /** What to do with a reply. */
    public sealed interface Next {
        record Settings(UntrustedSettings offer) implements Next {}

        /** Ask at another address of the web. */
        record Elsewhere(URI url) implements Next {}

        /** Ask for another mail address. */
        record Other(EmailAddress address) implements Next {}

        record Nothing() implements Next {}
    }

    private AutodiscoverReply(EmailAddress told, EmailAddress wanted) {
        this.told = told;
        this.wanted = wanted;
    }

    public static String question(EmailAddress address) {
        var escaped =
                address.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover xmlns=\"" + SCHEMA
                + "requestschema/2006\"><Request><EMailAddress>" + escaped
                + "</EMailAddress><AcceptableResponseSchema>" + SCHEMA
                + "responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>";
    }

    /**
     * Reads a reply.
     *
     * @param told the address that the server was told
     * @param wanted the one that the settings are for
     */
    public static Next read(byte[] document, EmailAddress told, EmailAddress wanted) throws UnfitDocument {
        var root = Xml.parse(document);
        if (!root.name().equals("Autodiscover")) return new Next.Nothing();
        var account = root.first("Response").flatMap(response -> response.first("Account"));
        return account.isEmpty() ? new Next.Nothing() : new AutodiscoverReply(told, wanted).next(account.get());
    }

    private Next next(Xml account) throws UnfitDocument {
        return switch (account.textOf("Action").toLowerCase(Locale.ROOT)) {
            case "redirecturl" -> elsewhere(account.textOf("RedirectUrl"));
            case "redirectaddr" ->
                EmailAddress.parse(account.textOf("RedirectAddr"))
                        .<Next>map(Next.Other::new)
                        .orElse(new Next.Nothing());
            default -> new Next.Settings(offer(account));
        };
    }

    private static Next elsewhere(String url) throws UnfitDocument {
        try {
            return new Next.Elsewhere(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw UnfitDocument.malicious();
        }
    }

    private UntrustedSettings offer(Xml account) throws UnfitDocument {
        var named =
                account.all("Protocol").filter(one -> protocol(one).isPresent()).toList();
        if (named.size() > MOST_SERVERS) throw UnfitDocument.malicious();
        var offer = new UntrustedSettings(
                servers(named.stream()
                        .filter(one -> protocol(one).get() != Protocol.SMTP)
                        .toList()),
                servers(named.stream()
                        .filter(one -> protocol(one).get() == Protocol.SMTP)
                        .toList()));
        if (!named.isEmpty() && offer.isEmpty()) throw UnfitDocument.malicious();
        return offer;
    }

    private List<ServerSettings> servers(List<Xml> elements) {
        var servers =
                elements.stream().flatMap(element -> server(element).stream()).toList();
        var local = elements.stream()
                .filter(element -> element.textOf("LoginName").isEmpty())
                .flatMap(element -> server(element).stream())
                .map(server -> server.withUsername(wanted.localPart()))
                .toList();
        return PortEncryption.withStandardWays(
                Stream.concat(servers.stream(), local.stream()).toList());
    }

    private Optional<ServerSettings> server(Xml element) {
        var host = HostRules.host(element.textOf("Server"));
        var protocol = protocol(element).get();
        var port = Endpoint.parsePort(element.textOf("Port"));
        var username = username(element.textOf("LoginName"));
        if (host.isEmpty() || port.isEmpty() || !ServerSettings.isUsername(username)) return Optional.empty();
        return Optional.of(new ServerSettings(
                protocol,
                new Endpoint(host.get(), port.get()),
                encryption(element, port.get()),
                auth(element),
                username));
    }

    private static Optional<Protocol> protocol(Xml element) {
        return Protocol.parse(element.textOf("Type"));
    }

    /** The server echoes what it was told, which may have been made up. */
    private String username(String name) {
        if (name.isEmpty() || name.equalsIgnoreCase(told.toString())) return wanted.toString();
        return name.equalsIgnoreCase(told.localPart()) ? wanted.localPart() : name;
    }

    private static Encryption encryption(Xml element, int port) {
        return switch (element.textOf("Encryption").toLowerCase(Locale.ROOT)) {
            case "ssl" -> Encryption.TLS;
            case "tls" -> Encryption.STARTTLS;
            case "none" -> Encryption.NONE;
            default ->
                element.textOf("SSL").equalsIgnoreCase("off")
                        ? Encryption.NONE
                        : UPGRADING.contains(port) ? Encryption.STARTTLS : Encryption.TLS;
        };
    }

    private static List<AuthMethod> auth(Xml element) {
        if (element.textOf("AuthRequired").equalsIgnoreCase("off")) return List.of(AuthMethod.NONE);
        return List.of(element.textOf("SPA").equalsIgnoreCase("on") ? AuthMethod.NTLM : AuthMethod.PASSWORD);
    }
}
