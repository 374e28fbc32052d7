package org.mailwright.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/**
 * Somebody who runs mailboxes, and what a mail program has to know to use them: facts, no prose.
 *
 * @param id the name of its file
 * @param displayName its brand, as it writes it
 * @param replacedBy the id of the provider that took the mailboxes over
 * @param hints what to tell people, also what held only once or will hold later; see {@link #hintsOn}
 * @param verified what the entry rests on
 * @param domainSources what some of its domains rest on, where that is something else
 */
public record Provider(
        String id,
        String displayName,
        Kind kind,
        Status status,
        Optional<String> replacedBy,
        Match match,
        List<Server> incoming,
        List<Server> outgoing,
        Optional<OAuth2> oauth2,
        List<Hint> hints,
        Map<Link, URI> links,
        Verified verified,
        List<DomainSource> domainSources,
        List<Citation> provenance) {

    public Provider {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        hints = List.copyOf(hints);
        links = Map.copyOf(links);
        domainSources = List.copyOf(domainSources);
        provenance = List.copyOf(provenance);
    }

    /**
     * The servers to read an address's mail from, best first: IMAP before POP3, and plaintext behind everything else.
     * Servers with another form of the user name follow behind all those with the first.
     */
    public List<ServerSettings> incoming(EmailAddress address) {
        return settings(incoming, address);
    }

    /** The servers to send an address's mail through, best first, ordered as the incoming ones are. */
    public List<ServerSettings> outgoing(EmailAddress address) {
        return settings(outgoing, address);
    }

    /** The hints that hold on a day. */
    public List<Hint> hintsOn(LocalDate day) {
        return hints.stream().filter(hint -> hint.holdsOn(day)).toList();
    }

    /** What the settings for a domain rest on. */
    public Verified verified(DomainName domain) {
        return domainSources.stream()
                .filter(source -> source.domains().contains(domain))
                .findFirst()
                .map(DomainSource::verified)
                .orElse(verified);
    }

    /** Plaintext is never the first choice, whatever the file says. Written out, since what makes comparators slows each start. */
    private static int bestFirst(Server one, Server other) {
        int order = Boolean.compare(one.encryption() == Encryption.NONE, other.encryption() == Encryption.NONE);
        if (order == 0) order = Boolean.compare(one.deprecated(), other.deprecated());
        if (order == 0) order = one.protocol().compareTo(other.protocol());
        return order == 0 ? Integer.compare(one.preference(), other.preference()) : order;
    }

    private static List<ServerSettings> settings(List<Server> servers, EmailAddress address) {
        var serving = servers.stream()
                .filter(server -> server.serves(address.domain()))
                .sorted(Provider::bestFirst)
                .toList();
        int forms = serving.stream()
                .mapToInt(server -> server.usernames().size())
                .max()
                .orElse(0);
        return IntStream.range(0, forms)
                .boxed()
                .flatMap(form -> serving.stream()
                        .filter(server -> form < server.usernames().size())
                        .flatMap(server -> server.settings(address, form).stream()))
                .toList();
    }

    /** What sort of provider it is. */
    public enum Kind {
        MAILBOX,
        ISP,
        HOSTER,
        UNIVERSITY,
        /** Only sends. */
        RELAY
    }

    /** How it stands with mail programs. */
    public enum Status {
        OK,
        DEGRADED,
        /** Only through a program of the provider that runs on the person's own computer. */
        BRIDGE_ONLY,
        /** No IMAP, no POP3 and no SMTP at all. */
        NO_STANDARD_PROTOCOLS,
        RETIRED
    }

    /** A page of the provider. */
    public enum Link {
        CLIENT_SETTINGS,
        APP_PASSWORD,
        WEBMAIL,
        STATUS
    }

    /** Domains of a provider that another source than the rest's names. */
    public record DomainSource(List<DomainName> domains, Verified verified) {

        public DomainSource {
            domains = List.copyOf(domains);
        }
    }
}
