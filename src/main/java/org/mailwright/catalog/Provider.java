package org.mailwright.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/**
 * Somebody who runs mailboxes, and what a mail program has to know to use them: facts, no prose.
 *
 * @param id the name of its file
 * @param displayName its brand, as it writes it
 * @param countries where most of its customers are (ISO 3166-1 alpha-2); empty for everywhere
 * @param replacedBy the id of the provider that took the mailboxes over
 * @param hints what to tell people, also what held only once or will hold later; see {@link #hintsOn}
 */
public record Provider(
        String id,
        String displayName,
        Kind kind,
        Status status,
        List<String> countries,
        Optional<String> replacedBy,
        Match match,
        List<Server> incoming,
        List<Server> outgoing,
        Optional<OAuth2> oauth2,
        List<Hint> hints,
        Map<Limit, Long> limits,
        Map<Link, URI> links,
        Map<Service, String> services,
        Verified verified,
        List<Provenance> provenance) {

    /** Plaintext is never the first choice, whatever the file says. */
    private static final Comparator<Server> BEST_FIRST = Comparator.<Server, Boolean>comparing(
                    server -> server.encryption() == Encryption.NONE)
            .thenComparing(Server::deprecated)
            .thenComparing(Server::protocol)
            .thenComparingInt(Server::preference);

    public Provider {
        countries = List.copyOf(countries);
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        hints = List.copyOf(hints);
        limits = Map.copyOf(limits);
        links = Map.copyOf(links);
        services = Map.copyOf(services);
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

    private static List<ServerSettings> settings(List<Server> servers, EmailAddress address) {
        var serving = servers.stream()
                .filter(server -> server.serves(address.domain()))
                .sorted(BEST_FIRST)
                .toList();
        int forms = serving.stream()
                .mapToInt(server -> server.usernames().size())
                .max()
                .orElse(0);
        return IntStream.range(0, forms)
                .boxed()
                .flatMap(form -> serving.stream()
                        .filter(server -> form < server.usernames().size())
                        .map(server -> server.settings(address, form)))
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

    /** What a provider bounds. */
    public enum Limit {
        MAX_MESSAGE_BYTES,
        MAX_RECIPIENTS_PER_MESSAGE,
        MESSAGES_PER_DAY,
        MIN_POLL_SECONDS
    }

    /** A page of the provider. */
    public enum Link {
        CLIENT_SETTINGS,
        APP_PASSWORD,
        WEBMAIL,
        STATUS
    }

    /** What else a mailbox can be reached by. */
    public enum Service {
        JMAP,
        CALDAV,
        CARDDAV,
        MANAGESIEVE,
        GRAPH,
        EWS
    }
}
