package org.mailwright.detect.document;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.BrokenFile.Fault;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Placeholders;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Reads the settings file of the autoconfig format (draft-ietf-mailmaint-autoconfig), which the ISPDB has too. */
public final class AutoconfigParser {

    private static final int MOST_SERVERS = 32;
    private static final int LONGEST_NAME = 100;

    private final EmailAddress address;

    private AutoconfigParser(EmailAddress address) {
        this.address = address;
    }

    /**
     * What the file offers the address; empty where it is about something else than mail.
     *
     * @throws UnfitDocument also where servers are named and none is one that a mail program could go to
     */
    public static UntrustedSettings read(byte[] file, EmailAddress address) throws UnfitDocument {
        var root = Xml.parse(file);
        if (!root.name().equals("clientConfig")) throw UnfitDocument.broken(Fault.FORMAT);
        var provider = root.first("emailProvider");
        return provider.isEmpty()
                ? new UntrustedSettings(List.of(), List.of())
                : new AutoconfigParser(address).offer(provider.get()).signedInAt(issuer(root));
    }

    /** In the element of that name, by its whole address or by its host. */
    private static Optional<URI> issuer(Xml root) {
        return root.first("oAuth2").map(oauth2 -> oauth2.textOf("issuer")).flatMap(HostRules::issuer);
    }

    private UntrustedSettings offer(Xml provider) throws UnfitDocument {
        var incoming = provider.all("incomingServer").toList();
        var outgoing = provider.all("outgoingServer").toList();
        int named = incoming.size() + outgoing.size();
        if (named > MOST_SERVERS) throw UnfitDocument.malicious();
        var offer = new UntrustedSettings(
                name(provider),
                PortEncryption.withStandardWays(servers(incoming)),
                PortEncryption.withStandardWays(servers(outgoing)),
                List.of());
        boolean ofMail = Stream.concat(incoming.stream(), outgoing.stream())
                .anyMatch(server -> protocol(server).isPresent());
        if (ofMail && offer.isEmpty()) throw UnfitDocument.malicious();
        return offer;
    }

    private Optional<ProviderName> name(Xml provider) {
        var name = provider.textOf("displayName");
        var id = provider.attribute("id").isBlank() ? address.domain().ascii() : provider.attribute("id");
        return Stream.of(new ProviderName(id, name, true))
                .filter(_ -> !name.isEmpty() && name.length() <= LONGEST_NAME && id.length() <= LONGEST_NAME)
                .filter(_ -> AccountSettings.isLine(name) && AccountSettings.isLine(id) && !name.contains("%"))
                .findFirst();
    }

    /** A server without a user name is offered with both forms of it, behind all others. */
    private List<ServerSettings> servers(List<Xml> elements) {
        var servers =
                elements.stream().flatMap(element -> server(element).stream()).toList();
        var local = elements.stream()
                .filter(element -> username(element).isEmpty())
                .flatMap(element -> server(element).stream())
                .map(server -> server.withUsername(address.localPart()))
                .toList();
        return Stream.concat(servers.stream(), local.stream()).toList();
    }

    private Optional<ServerSettings> server(Xml element) {
        var protocol = protocol(element);
        var host = HostRules.host(Placeholders.fill(element.textOf("hostname"), address));
        var port = Endpoint.parsePort(element.textOf("port"));
        var encryption = encryption(element.textOf("socketType"));
        var username = username(element).orElse(address.toString());
        if (protocol.isEmpty() || host.isEmpty() || port.isEmpty() || encryption.isEmpty()) return Optional.empty();
        if (!ServerSettings.isUsername(username)) return Optional.empty();
        var auth = auth(element);
        return Optional.of(new ServerSettings(
                protocol.get(), new Endpoint(host.get(), port.get()), encryption.get(), auth, username));
    }

    /** Nothing where the file is silent, or has a placeholder that only the user could fill. */
    private Optional<String> username(Xml element) {
        var filled = Placeholders.fill(element.textOf("username"), address);
        return filled.isEmpty() || filled.matches(".*%[A-Z]+%.*") ? Optional.empty() : Optional.of(filled);
    }

    private static Optional<Protocol> protocol(Xml element) {
        return Protocol.parse(element.attribute("type"))
                .filter(protocol -> element.name().equals("outgoingServer") == (protocol == Protocol.SMTP));
    }

    private static Optional<Encryption> encryption(String socketType) {
        return switch (socketType.toUpperCase(Locale.ROOT)) {
            case "SSL", "TLS" -> Optional.of(Encryption.TLS);
            case "STARTTLS" -> Optional.of(Encryption.STARTTLS);
            case "PLAIN" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }

    /** Ways to log on that are not known are passed over; where none is left, a password is the guess. */
    private static List<AuthMethod> auth(Xml element) {
        var known = element.all("authentication")
                .flatMap(way -> auth(way.text()).stream())
                .distinct()
                .toList();
        return known.isEmpty() ? List.of(AuthMethod.PASSWORD) : known;
    }

    private static Optional<AuthMethod> auth(String word) {
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
}
