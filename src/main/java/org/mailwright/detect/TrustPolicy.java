package org.mailwright.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.net.http.HttpDocument;

/** Says what the settings that a place offers are worth, and what the user has to agree to first. */
public final class TrustPolicy {

    private final PublicSuffixes suffixes;

    public TrustPolicy(PublicSuffixes suffixes) {
        this.suffixes = suffixes;
    }

    /** For settings of the built-in catalog, where a server of another domain is no surprise. */
    public static Candidate known(Source source, UntrustedSettings offer) {
        var warnings = offer.isPlain() ? List.of(Cause.DISCO_PLAINTEXT_SERVERS) : List.<Cause>of();
        return offer.candidate(new Evidence(source, "", true, warnings, offer.doubt()));
    }

    /** For settings that came by a way that nobody could have tampered with. */
    public Candidate authentic(Source source, String origin, DomainName domain, UntrustedSettings offer) {
        return offer.candidate(new Evidence(source, origin, true, warnings(domain, offer)));
    }

    /**
     * For settings that came by plain DNS, which can be forged. Servers in the domain itself are beyond a forger: they
     * have to show a certificate for its name (RFC 6186, section 6).
     */
    public Candidate unsigned(Source source, String origin, DomainName domain, UntrustedSettings offer) {
        return offer.candidate(
                new Evidence(source, origin, !hasForeign(domain, offer), warnings(domain, offer), offer.doubt()));
    }

    /** For settings that came in clear, so that anybody on the way could have changed them. */
    Candidate insecure(Source source, String origin, DomainName domain, UntrustedSettings offer) {
        var warnings = new ArrayList<>(List.of(Cause.DISCO_INSECURE));
        warnings.addAll(warnings(domain, offer));
        return offer.candidate(new Evidence(source, origin, false, warnings));
    }

    /**
     * For a document from the web. It speaks for the mail domain where nobody could have changed it and every server
     * that had a hand in it belongs to the domain's owner.
     */
    public Candidate fetched(Source source, HttpDocument fetched, DomainName domain, UntrustedSettings offer) {
        var hosts =
                fetched.hops().stream().map(hop -> DomainName.of(hop.getHost())).toList();
        var origin = registrable(hosts.getLast()).ascii();
        if (!fetched.isSecure()) return insecure(source, origin, domain, offer);
        if (hosts.stream().allMatch(host -> sameOwner(host, domain))) return authentic(source, origin, domain, offer);
        var warnings = new LinkedHashSet<>(List.of(Cause.DISCO_FOREIGN_HOST));
        warnings.addAll(warnings(domain, offer));
        return offer.candidate(new Evidence(source, origin, false, List.copyOf(warnings)));
    }

    /** Whether one owner can be assumed for both names. */
    public boolean sameOwner(DomainName one, DomainName other) {
        return registrable(one).equals(registrable(other));
    }

    public DomainName registrable(DomainName name) {
        return suffixes.registrable(name);
    }

    private List<Cause> warnings(DomainName domain, UntrustedSettings offer) {
        var warnings = new ArrayList<Cause>();
        if (hasForeign(domain, offer)) warnings.add(Cause.DISCO_FOREIGN_HOST);
        if (offer.isPlain()) warnings.add(Cause.DISCO_PLAINTEXT_SERVERS);
        return warnings;
    }

    private boolean hasForeign(DomainName domain, UntrustedSettings offer) {
        return !offer.servers()
                .map(server -> DomainName.parse(server.endpoint().host()))
                .allMatch(host -> host.isPresent() && sameOwner(host.get(), domain));
    }
}
