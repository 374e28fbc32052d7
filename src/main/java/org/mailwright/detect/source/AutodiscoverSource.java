package org.mailwright.detect.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.document.AutodiscoverReply;
import org.mailwright.detect.document.AutodiscoverReply.Next;
import org.mailwright.detect.document.HostRules;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Scheduler;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.dns.DnsResolver.Service;
import org.mailwright.net.http.HttpFetcher;

/**
 * Asks the domain's Exchange-like server by Autodiscover's plain old XML, by https and without a password: one that
 * wants a log-on first has nothing for us.
 *
 * <p>It never goes up to a public suffix, and is sent on only within the domain's owner. A server of another owner,
 * which the domain names by SRV, is asked with a made-up local part.
 */
public final class AutodiscoverSource implements DetectionSource {

    private static final String FILE = "/autodiscover/autodiscover.xml";
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final int MOST_MOVES = 3;

    private final HttpFetcher web;
    private final DnsResolver dns;
    private final TrustPolicy judgement;
    private final boolean tellsAddress;
    private final Scheduler tempo;

    /** @param tellsAddress whether the domain's own host is told whose settings are wanted */
    public AutodiscoverSource(HttpFetcher web, DnsResolver dns, TrustPolicy judgement, boolean tellsAddress) {
        this(web, dns, judgement, tellsAddress, Scheduler.REAL);
    }

    public AutodiscoverSource(
            HttpFetcher web, DnsResolver dns, TrustPolicy judgement, boolean tellsAddress, Scheduler tempo) {
        this.web = web;
        this.dns = dns;
        this.judgement = judgement;
        this.tellsAddress = tellsAddress;
        this.tempo = tempo;
    }

    @Override
    public Source id() {
        return Source.AUTODISCOVER;
    }

    @Override
    public Answer ask(EmailAddress address) {
        var domain = address.domain();
        return new PriorityRunner(tempo, LIMIT)
                .ask(List.of(
                        () -> post(URI.create("https://autodiscover." + domain + FILE), address, address, 0),
                        () -> post(URI.create("https://" + domain + FILE), address, address, 0),
                        () -> byService(address)));
    }

    private Answer byService(EmailAddress address) {
        try {
            var best = dns.services("_autodiscover._tcp", address.domain()).stream()
                    .min((a, b) -> Integer.compare(a.priority(), b.priority()))
                    .filter(service -> service.port() > 0 && service.port() <= 65535);
            return best.flatMap(service -> url(service))
                    .map(url -> post(url, address, address, 0))
                    .orElse(new Answer.Nothing());
        } catch (DnsFailure e) {
            return Answer.of(e);
        }
    }

    private static Optional<URI> url(Service service) {
        var port = service.port() == 443 ? "" : ":" + service.port();
        return HostRules.host(service.target()).map(host -> URI.create("https://" + host + port + FILE));
    }

    /** @param wanted whose settings are asked for, which is another address after a redirectAddr */
    private Answer post(URI url, EmailAddress address, EmailAddress wanted, int moves) {
        var told = tellsAddress && isOwn(url, address.domain()) ? wanted : EmailAddress.anybody(wanted.domain());
        try {
            var fetched = web.fetch(new HttpFetcher.Request(url, Optional.of(AutodiscoverReply.question(told))));
            if (!fetched.isOk()) return new Answer.Nothing();
            return switch (AutodiscoverReply.read(fetched.body(), told, wanted)) {
                case Next.Settings(var offer) when offer.isEmpty() -> new Answer.Nothing();
                case Next.Settings(var offer) ->
                    new Answer.Found(List.of(judgement.fetched(id(), fetched, address.domain(), offer)));
                case Next.Elsewhere(var other) -> follow(other, address, wanted, moves);
                case Next.Other(var other) -> rename(other, address, moves);
                case Next.Nothing() -> new Answer.Nothing();
            };
        } catch (ConnectionFailure e) {
            return Downloads.unfetched(e);
        } catch (UnfitDocument e) {
            return new Answer.Failed(e.what(), e.at(url));
        }
    }

    private Answer follow(URI other, EmailAddress address, EmailAddress wanted, int moves) {
        if (moves == MOST_MOVES) return new Answer.Failed(Cause.DISCO_MALICIOUS);
        if (!"https".equals(other.getScheme())) return new Answer.Failed(Cause.DISCO_INSECURE);
        if (!isOwn(other, address.domain())) return new Answer.Failed(Cause.DISCO_FOREIGN_HOST);
        return post(other, address, wanted, moves + 1);
    }

    private Answer rename(EmailAddress other, EmailAddress address, int moves) {
        if (moves == MOST_MOVES) return new Answer.Failed(Cause.DISCO_MALICIOUS);
        if (!judgement.sameOwner(other.domain(), address.domain())) return new Answer.Failed(Cause.DISCO_FOREIGN_HOST);
        return post(URI.create("https://autodiscover." + other.domain() + FILE), address, other, moves + 1);
    }

    private boolean isOwn(URI url, DomainName domain) {
        return Optional.ofNullable(url.getHost())
                .flatMap(DomainName::parse)
                .filter(host -> judgement.sameOwner(host, domain))
                .isPresent();
    }
}
