package org.mailwright.detect.source;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/**
 * Finds the known provider that takes the domain's mail, for domains that people bring along.
 *
 * <p>It is also the place that says when a domain does not exist, or takes no mail (RFC 7505).
 */
public final class MxSource implements DetectionSource {

    private final DnsResolver dns;
    private final ProviderCatalog catalog;
    private final InstantSource clock;
    private final TrustPolicy judgement;

    /** @param clock says which hints hold, and which entries are old */
    public MxSource(DnsResolver dns, ProviderCatalog catalog, InstantSource clock, TrustPolicy judgement) {
        this.dns = dns;
        this.catalog = catalog;
        this.clock = clock;
        this.judgement = judgement;
    }

    @Override
    public Source id() {
        return Source.MX;
    }

    @Override
    public Answer ask(EmailAddress address) {
        try {
            var exchangers = dns.mailExchangers(address.domain());
            if (exchangers.size() == 1 && exchangers.getFirst().host().isEmpty()) {
                return new Answer.Ruled(Cause.DOMAIN_NO_MAIL);
            }
            return exchangers.stream()
                    .map(exchanger -> known(exchanger.host(), address))
                    .filter(providers -> !providers.isEmpty())
                    .findFirst()
                    .map(providers -> answer(address, providers))
                    .orElse(new Answer.Nothing());
        } catch (DnsFailure e) {
            return e.isNotFound() ? new Answer.Ruled(Cause.DOMAIN_NOT_FOUND) : Answer.of(e);
        }
    }

    /** The likeliest first. */
    private List<Taker> known(String mxHost, EmailAddress address) {
        return catalog.byMx(mxHost).stream()
                .map(provider -> new Taker(
                        Source.of(catalog.owner(provider), Source.MX),
                        KnownProvider.of(provider, address, provider.verified(), clock)))
                .toList();
    }

    /** A provider that takes the domain's mail, and whose word that provider's settings are. */
    private record Taker(Source source, KnownProvider provider) {}

    private Answer answer(EmailAddress address, List<Taker> takers) {
        var likeliest = takers.getFirst().provider();
        if (!likeliest.reachable()) return likeliest.refused();
        var candidates = new ArrayList<Candidate>();
        for (var taker : takers) {
            var provider = taker.provider();
            if (provider.reachable() && !provider.offer().isEmpty()) {
                candidates.add(judgement.unsigned(
                        taker.source(), address.domain().ascii(), address.domain(), provider.offer()));
            }
        }
        return candidates.isEmpty() ? new Answer.Nothing() : new Answer.Found(candidates);
    }
}
