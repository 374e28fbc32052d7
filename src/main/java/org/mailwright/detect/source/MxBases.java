package org.mailwright.detect.source;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/** The domains of the hosts that take a domain's mail, which may publish settings for it. */
final class MxBases {

    private final DnsResolver dns;
    private final TrustPolicy judgement;

    MxBases(DnsResolver dns, TrustPolicy judgement) {
        this.dns = dns;
        this.judgement = judgement;
    }

    /**
     * Of the most preferred exchanger, less its first label and down to what was registered (the autoconfig draft,
     * "MX"). Empty where that is the domain's own, which is asked anyway.
     */
    List<DomainName> of(DomainName domain) {
        try {
            return dns.mailExchangers(domain).stream()
                    .limit(1)
                    .flatMap(exchanger -> DomainName.parse(exchanger.host()).stream())
                    .filter(host -> !judgement.sameOwner(host, domain))
                    .flatMap(this::bases)
                    .distinct()
                    .toList();
        } catch (DnsFailure e) {
            return List.of();
        }
    }

    private Stream<DomainName> bases(DomainName host) {
        var registered = judgement.registrable(host);
        return Stream.concat(
                host.parent().filter(parent -> parent.isWithin(registered)).stream(), Stream.of(registered));
    }
}
