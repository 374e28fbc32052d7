package org.mailwright.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.policy.Policy;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.Template;

/**
 * The account that an organisation's policy offers to its members.
 *
 * @param domains at least one, the organisation's main one first
 * @param template one person's settings, of which the servers and the form of the user names are used
 */
record CompanyAccount(String name, List<DomainName> domains, AccountSettings template) {

    private static final String ID = "company";

    /** The policy's company account. Empty if there is none, or its file has become unreadable since. */
    static Optional<CompanyAccount> of(Policy policy) {
        return policy.company().flatMap(company -> switch (new ProfileReader().read(company.profile())) {
            case ProfileReading.Read(var profile) -> {
                var domains = company.domains().isEmpty()
                        ? List.of(profile.settings().address().domain())
                        : company.domains();
                yield Optional.of(
                        new CompanyAccount(company.name().orElseGet(() -> name(profile)), domains, profile.settings()));
            }
            case ProfileReading.Refused _, ProfileReading.Unreadable _ -> Optional.empty();
        });
    }

    /** The settings for an address. */
    Candidate candidate(EmailAddress address) {
        var incoming = template.incoming().map(server -> new Template(template).server(server, address)).stream()
                .toList();
        var outgoing = template.outgoing().map(server -> new Template(template).server(server, address)).stream()
                .toList();
        boolean plain = Stream.concat(incoming.stream(), outgoing.stream())
                .anyMatch(server -> server.encryption() == Encryption.NONE);
        var warnings = plain ? List.of(Cause.DISCO_PLAINTEXT_SERVERS) : List.<Cause>of();
        return new Candidate(
                new Candidate.Evidence(Source.ORGANISATION, "", true, warnings),
                Optional.of(new Candidate.ProviderName(ID, name)),
                incoming,
                outgoing,
                List.of());
    }

    /** The hosts of its servers. */
    List<String> hosts() {
        return Stream.of(template.incoming(), template.outgoing())
                .flatMap(Optional::stream)
                .map(server -> server.endpoint().host())
                .toList();
    }

    private static String name(Profile profile) {
        var account = profile.settings().accountName();
        var address = profile.settings().address();
        return account.isBlank() || account.equals(address.toString())
                ? address.domain().unicode()
                : account;
    }
}
