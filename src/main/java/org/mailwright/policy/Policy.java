package org.mailwright.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.Side;

/**
 * What an organisation has decided for everybody on a machine. What a faulty file does not clearly say stands here at
 * its strict side, so that no fault allows anything.
 *
 * @param file where it stands, or nothing where there is no policy
 * @param providers folder of provider files that come before all others
 * @param allowedDomains the only domains that addresses may have; empty for all, an empty list for none
 * @param allowedHosts the only servers to sign in at; empty for all, an empty list for none
 * @param onlineLookups whether settings may be looked up online
 * @param plaintext whether a person may agree to a connection without encryption
 * @param secondLogOn whether a test may go on after a refused log-on, with a second one
 * @param exportFormats ids of the only formats to offer; empty for all, an empty list for none
 * @param caFile PEM file with authorities to trust besides the system's
 * @param oauthClients file with the organisation's registrations for a sign-in in the browser
 * @param otherTrust whether people may name authorities of their own
 * @param otherClients whether people may name registrations of their own
 */
public record Policy(
        Optional<Path> file,
        Optional<Path> providers,
        Optional<Company> company,
        Optional<List<DomainRule>> allowedDomains,
        Optional<List<DomainRule>> allowedHosts,
        boolean onlineLookups,
        boolean plaintext,
        boolean secondLogOn,
        Optional<List<String>> exportFormats,
        HelpDesk helpDesk,
        Optional<Path> caFile,
        Optional<Path> oauthClients,
        boolean otherTrust,
        boolean otherClients,
        List<PolicyFault> faults) {

    /** Nobody has decided anything. */
    public static final Policy NONE = new Policy(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            true,
            Optional.empty(),
            HelpDesk.NONE,
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            List.of());

    public Policy {
        allowedDomains = allowedDomains.map(List::copyOf);
        allowedHosts = allowedHosts.map(List::copyOf);
        exportFormats = exportFormats.map(List::copyOf);
        faults = List.copyOf(faults);
    }

    /** For a file of which nothing can be believed: nothing is allowed, nobody trusted. */
    static Policy strictest(Path file, PolicyFault fault) {
        return new Policy(
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of()),
                Optional.of(List.of()),
                false,
                false,
                false,
                Optional.of(List.of()),
                HelpDesk.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(fault));
    }

    public boolean isPresent() {
        return file.isPresent();
    }

    /** Whether an account with an address of this domain may be set up. */
    public boolean allows(DomainName domain) {
        return allowedDomains.isEmpty() || allowedDomains.get().stream().anyMatch(rule -> rule.allows(domain));
    }

    /** Whether a password may go to this server, by its name or its address. */
    public boolean allowsHost(String host) {
        return allowedHosts.isEmpty()
                || DomainName.parse(host)
                        .filter(name -> allowedHosts.get().stream().anyMatch(rule -> rule.allows(name)))
                        .isPresent();
    }

    /** The first of these sides whose server no password may go to. */
    public Optional<Side> forbidden(AccountSettings settings, Set<Side> sides) {
        return sides.stream()
                .sorted()
                .filter(side -> settings.server(side)
                        .filter(server -> !allowsHost(server.endpoint().host()))
                        .isPresent())
                .findFirst();
    }

    /** Whether this export format may be offered. */
    public boolean offers(String format) {
        return exportFormats.isEmpty() || exportFormats.get().contains(format);
    }

    /** The same for a program that has a domain and a server of its own, to practise with. */
    public Policy alsoAllowing(DomainName domain, DomainName host) {
        return new Policy(
                file,
                providers,
                company,
                allowedDomains.map(rules -> and(rules, domain)),
                allowedHosts.map(rules -> and(rules, host)),
                onlineLookups,
                plaintext,
                secondLogOn,
                exportFormats,
                helpDesk,
                caFile,
                oauthClients,
                otherTrust,
                otherClients,
                faults);
    }

    private static List<DomainRule> and(List<DomainRule> rules, DomainName domain) {
        var all = new ArrayList<>(rules);
        all.add(DomainRule.of(domain));
        return List.copyOf(all);
    }
}
