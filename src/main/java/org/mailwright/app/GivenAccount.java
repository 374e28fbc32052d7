package org.mailwright.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.Template;

/**
 * An account that the program is given from outside, by an organisation's policy or by the practice server. It comes
 * before what the catalog knows of its domains.
 *
 * @param source whose word it is
 * @param domains at least one, the main one first
 * @param servers the servers of an address with its user names, the best of each side first
 */
record GivenAccount(Source source, String id, String name, List<DomainName> domains, Servers servers) {

    /** The servers of an address. */
    @FunctionalInterface
    interface Servers {
        List<ServerSettings> of(EmailAddress address);
    }

    GivenAccount {
        domains = List.copyOf(domains);
    }

    /** The policy's company account. Empty if there is none, or its file has become unreadable since. */
    static Optional<GivenAccount> ofCompany(Policy policy) {
        return policy.company().flatMap(company -> switch (new ProfileReader().read(company.profile())) {
            case ProfileReading.Read(var profile) ->
                Optional.of(new GivenAccount(
                        Source.ORGANISATION,
                        "company",
                        company.name().orElseGet(() -> name(profile)),
                        company.domains().isEmpty()
                                ? List.of(profile.settings().address().domain())
                                : company.domains(),
                        address -> servers(profile.settings(), address)));
            case ProfileReading.Refused _, ProfileReading.Unreadable _ -> Optional.empty();
        });
    }

    /** The practice server's account, with all its ways of access. */
    static GivenAccount ofPractice(PracticeServer practice) {
        return new GivenAccount(
                Source.CATALOG,
                "practice",
                "Mailwright practice",
                List.of(practice.address().domain()),
                address -> Stream.of(
                                practice.server(Protocol.IMAP, Encryption.TLS),
                                practice.server(Protocol.POP3, Encryption.TLS),
                                practice.server(Protocol.SMTP, Encryption.TLS),
                                practice.server(Protocol.SMTP, Encryption.STARTTLS))
                        .map(server -> server.withUsername(address.toString()))
                        .toList());
    }

    private static List<ServerSettings> servers(AccountSettings template, EmailAddress address) {
        return Stream.of(template.incoming(), template.outgoing())
                .flatMap(Optional::stream)
                .map(server -> new Template(template).server(server, address))
                .toList();
    }

    private static String name(Profile profile) {
        var account = profile.settings().accountName();
        var address = profile.settings().address();
        return account.isBlank() || account.equals(address.toString())
                ? address.domain().unicode()
                : account;
    }

    /** The settings for an address. Servers without encryption need the user's consent. */
    Candidate candidate(EmailAddress address) {
        var all = servers.of(address);
        boolean plain = all.stream().anyMatch(server -> server.encryption() == Encryption.NONE);
        return new Candidate(
                new Provenance(source, "", true, plain ? List.of(Cause.DISCO_PLAINTEXT_SERVERS) : List.of())
                        .of(Optional.of(new ProviderName(id, name)), List.of(), Map.of()),
                all.stream()
                        .filter(server -> server.protocol().side() == Side.INCOMING)
                        .toList(),
                all.stream()
                        .filter(server -> server.protocol().side() == Side.OUTGOING)
                        .toList());
    }

    /** The hosts of its servers. */
    List<String> hosts() {
        return EmailAddress.parse("a@" + domains.getFirst().ascii()).map(servers::of).orElse(List.of()).stream()
                .map(server -> server.endpoint().host())
                .distinct()
                .toList();
    }

    /** The catalog's source, preceded by this account. */
    DetectionSource before(DetectionSource catalog) {
        return new Before(this, catalog);
    }

    private record Before(GivenAccount given, DetectionSource catalog) implements DetectionSource {

        @Override
        public Source id() {
            return Source.CATALOG;
        }

        @Override
        public Answer ask(EmailAddress address) {
            if (!given.domains().contains(address.domain())) return catalog.ask(address);
            return new Answer.Found(List.of(given.candidate(address)));
        }
    }
}
