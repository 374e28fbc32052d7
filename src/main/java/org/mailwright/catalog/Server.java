package org.mailwright.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Placeholders;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * A mail server of a provider, with gaps that an address fills.
 *
 * @param host may hold {@code %EMAILDOMAIN%}
 * @param auth ways to log on, best first
 * @param usernames forms of the user name, best first
 * @param preference lower is better; at a tie the order in the file decides
 * @param appliesToDomains the only domains it serves; empty for all
 * @param deprecated whether the provider wants people to leave it
 */
public record Server(
        Protocol protocol,
        String host,
        int port,
        Encryption encryption,
        List<AuthMethod> auth,
        List<String> usernames,
        int preference,
        Set<DomainName> appliesToDomains,
        boolean deprecated) {

    /** A name that only its owner knows. The address is what a person starts from. */
    private static final String CUSTOM = "%CUSTOM%";

    public Server {
        auth = List.copyOf(auth);
        usernames = List.copyOf(usernames);
        appliesToDomains = Set.copyOf(appliesToDomains);
    }

    boolean serves(DomainName domain) {
        return appliesToDomains.isEmpty() || appliesToDomains.contains(domain);
    }

    /** The settings for an address, with the user name in the n-th form; nothing where its domain is too long for them. */
    Optional<ServerSettings> settings(EmailAddress address, int form) {
        return Endpoint.parseHost(Placeholders.fill(host, address))
                .map(name -> new ServerSettings(
                        protocol, new Endpoint(name, port), encryption, auth, fill(usernames.get(form), address)));
    }

    static boolean isHost(String template) {
        var example = template.replace(Placeholders.DOMAIN, "example.org");
        return Endpoint.parseHost(example).equals(Optional.of(example));
    }

    static boolean isUsername(String template) {
        var rest = template.replace(Placeholders.ADDRESS, "")
                .replace(Placeholders.LOCAL_PART, "")
                .replace(Placeholders.DOMAIN, "")
                .replace(CUSTOM, "");
        return !template.isBlank() && rest.indexOf('%') < 0 && ServerSettings.isUsername(rest);
    }

    private static String fill(String template, EmailAddress address) {
        return Placeholders.fill(template.replace(CUSTOM, Placeholders.ADDRESS), address);
    }
}
