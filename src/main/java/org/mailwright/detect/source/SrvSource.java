package org.mailwright.detect.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.detect.document.HostRules;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.model.MailService;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.Scheduler;
import org.mailwright.net.TaskGroup;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.dns.DnsResolver.Service;

/** Reads the service records that a domain publishes for mail programs (RFC 6186; RFC 8314, section 5.1). */
public final class SrvSource implements DetectionSource {

    /** Hidden servers are not looked for: one side with more than these is not a person's choice any more. */
    private static final int MOST = 8;

    private final DnsResolver dns;
    private final TrustPolicy judgement;
    private final RandomGenerator chance;
    private final Scheduler tempo;

    public SrvSource(DnsResolver dns, TrustPolicy judgement) {
        this(dns, judgement, RandomGenerator.getDefault(), Scheduler.REAL);
    }

    public SrvSource(DnsResolver dns, TrustPolicy judgement, RandomGenerator chance, Scheduler tempo) {
        this.dns = dns;
        this.judgement = judgement;
        this.chance = chance;
        this.tempo = tempo;
    }

    @Override
    public Source id() {
        return Source.SRV;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return DomainWalk.firstAnswer(address.domain(), judgement, domain -> ask(address, domain));
    }

    private Answer ask(EmailAddress address, DomainName domain) {
        var lookups = lookups(domain);
        var incoming = servers(lookups, Side.INCOMING, address);
        var outgoing = servers(lookups, Side.OUTGOING, address);
        var offer = new UntrustedSettings(incoming, outgoing);
        if (!offer.isEmpty()) {
            return new Answer.Found(List.of(judgement.unsigned(Source.SRV, domain.ascii(), address.domain(), offer)));
        }
        boolean unheard = lookups.isEmpty()
                || lookups.stream().anyMatch(lookup -> lookup.records().isEmpty());
        return unheard ? new Answer.Failed(Cause.DNS_TEMPORARY) : new Answer.Nothing();
    }

    /** Asks all at once; the order is that of the services, not of the answers. */
    private List<Lookup> lookups(DomainName domain) {
        try (var crew = new TaskGroup<Lookup>(tempo)) {
            for (var service : MailService.values()) crew.start(() -> new Lookup(service, records(service, domain)));
            var lookups = new ArrayList<Lookup>();
            while (crew.isWorking()) crew.next(DnsResolver.LONGEST).ifPresent(lookups::add);
            lookups.sort(Comparator.comparing(Lookup::service));
            return lookups;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Nothing where the question could not be asked. */
    private Optional<List<Service>> records(MailService service, DomainName domain) {
        try {
            return Optional.of(ordered(dns.services(service.label() + "._tcp", domain)));
        } catch (DnsFailure e) {
            return e.isNotFound() ? Optional.of(List.of()) : Optional.empty();
        }
    }

    private static List<ServerSettings> servers(List<Lookup> lookups, Side side, EmailAddress address) {
        var servers = lookups.stream()
                .filter(lookup -> lookup.service().protocol().side() == side)
                .flatMap(lookup -> lookup.records().orElse(List.of()).stream()
                        .flatMap(record -> server(lookup.service(), record, address).stream()))
                .limit(MOST)
                .toList();
        return UserNames.bothForms(servers, address);
    }

    /** A target of "." says that the service is not offered (RFC 2782); a target or port that is none says nothing. */
    private static Optional<ServerSettings> server(MailService service, Service record, EmailAddress address) {
        return HostRules.host(record.target())
                .filter(_ -> record.port() > 0 && record.port() <= 65535)
                .map(host -> new ServerSettings(
                        service.protocol(),
                        new Endpoint(host, record.port()),
                        service.encryption(),
                        List.of(AuthMethod.PASSWORD),
                        address.toString()));
    }

    /** Lower priorities first; within one a draw by weight (RFC 2782, "Weight"). */
    private List<Service> ordered(List<Service> records) {
        var left = new ArrayList<>(records);
        left.sort(Comparator.comparingInt(Service::priority).thenComparingInt(Service::weight));
        var ordered = new ArrayList<Service>();
        while (!left.isEmpty()) {
            int priority = left.getFirst().priority();
            var equals = left.stream().filter(one -> one.priority() == priority).toList();
            int draw = chance.nextInt(equals.stream().mapToInt(Service::weight).sum() + 1);
            var drawn = equals.getFirst();
            for (var one : equals) {
                drawn = one;
                draw -= one.weight();
                if (draw <= 0) break;
            }
            ordered.add(drawn);
            left.remove(drawn);
        }
        return ordered;
    }

    private record Lookup(MailService service, Optional<List<Service>> records) {}
}
