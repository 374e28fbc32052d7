package org.mailwright.detect.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.Scheduler;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TaskGroup;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.mail.ConversationProbe;
import org.mailwright.net.mail.ProbeResult;
import org.mailwright.net.mail.ServerProbe;
import org.mailwright.net.tls.Network;

/**
 * Tries the names and ports that mail servers usually have, and believes only what answers in the protocol, over TLS
 * and with a certificate for its name.
 *
 * <p>In waves: a port of the second is tried only where the first found no server for the protocol.
 */
public final class ProbeSource implements DetectionSource {

    private static final Duration LIMIT = Duration.ofSeconds(9);

    /** What says no more than that there is no such server. */
    private static final Set<Cause> NOTHING_THERE =
            Set.of(Cause.DNS_NOT_FOUND, Cause.CONN_REFUSED, Cause.CONN_UNREACHABLE, Cause.CONN_TIMEOUT);

    private static final List<List<Port>> WAVES = List.of(
            List.of(
                    new Port(Protocol.IMAP, 993, Encryption.TLS),
                    new Port(Protocol.SMTP, 465, Encryption.TLS),
                    new Port(Protocol.SMTP, 587, Encryption.STARTTLS),
                    new Port(Protocol.POP3, 995, Encryption.TLS)),
            List.of(
                    new Port(Protocol.IMAP, 143, Encryption.STARTTLS),
                    new Port(Protocol.POP3, 110, Encryption.STARTTLS),
                    // Meant for mail between servers; some old ones take it from people too.
                    new Port(Protocol.SMTP, 25, Encryption.STARTTLS)));

    private final DnsResolver dns;
    private final ServerProbe probe;
    private final TrustPolicy judgement;
    private final Scheduler tempo;

    public ProbeSource(Network network, SearchBudget budget, TrustPolicy judgement) {
        this(
                network.dns(),
                within(budget, new ConversationProbe(network, budget.connections())),
                judgement,
                Scheduler.REAL);
    }

    public ProbeSource(DnsResolver dns, ServerProbe probe, TrustPolicy judgement, Scheduler tempo) {
        this.dns = dns;
        this.probe = probe;
        this.judgement = judgement;
        this.tempo = tempo;
    }

    /** The probe, as long as the search may open connections, and never twice at one port. */
    static ServerProbe within(SearchBudget budget, ServerProbe probe) {
        return (protocol, endpoint, encryption) -> budget.take(endpoint)
                ? probe.probe(protocol, endpoint, encryption)
                : new ProbeResult.Fails(Cause.CONN_REFUSED);
    }

    @Override
    public Source id() {
        return Source.PROBE;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return DomainWalk.firstAnswer(address.domain(), judgement, domain -> ask(address, domain));
    }

    private Answer ask(EmailAddress address, DomainName domain) {
        try {
            var hosts = ProbeHosts.of(domain, dns, tempo);
            if (hosts.areUnheard()) return new Answer.Failed(Cause.DNS_TEMPORARY);
            var tried = new ArrayList<Tried>();
            for (var wave : WAVES) tried.addAll(run(wave, hosts, tried));
            return answer(address, domain, tried);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed(Cause.CONN_DROPPED);
        }
    }

    private List<Tried> run(List<Port> wave, ProbeHosts hosts, List<Tried> before) throws InterruptedException {
        var end = tempo.now().plus(LIMIT);
        var results = new ArrayList<Tried>();
        try (var crew = new TaskGroup<Tried>(tempo)) {
            for (var port : wave) {
                if (before.stream()
                        .anyMatch(tried -> tried.works() && tried.port().protocol() == port.protocol())) {
                    continue;
                }
                var machines = hosts.machines(port.protocol());
                for (int rank = 0; rank < machines.size(); rank++) {
                    var names = machines.get(rank);
                    int at = rank;
                    crew.start(() -> knock(port, names, at));
                }
            }
            while (crew.isWorking()) {
                var next = crew.next(end.minus(tempo.now()));
                if (next.isEmpty()) break;
                results.add(next.get());
            }
        }
        results.sort(Comparator.comparingInt(Tried::rank).thenComparingInt(tried -> wave.indexOf(tried.port())));
        return results;
    }

    /** One machine at one port; by another of its names only where the first is not in its certificate. */
    private Tried knock(Port port, List<String> names, int rank) {
        var tried = new Tried(port, names.getFirst(), rank, new ProbeResult.Fails(Cause.DNS_NOT_FOUND));
        for (var name : names) {
            var probed = probe.probe(port.protocol(), new Endpoint(name, port.number()), port.encryption());
            tried = new Tried(port, name, rank, probed);
            if (!tried.failedBy(Cause.CERT_HOSTNAME_MISMATCH)) return tried;
        }
        return tried;
    }

    private Answer answer(EmailAddress address, DomainName domain, List<Tried> tried) {
        var offer =
                new UntrustedSettings(servers(tried, Side.INCOMING, address), servers(tried, Side.OUTGOING, address));
        if (!offer.isEmpty()) {
            return new Answer.Found(List.of(judgement.unsigned(Source.PROBE, domain.ascii(), address.domain(), offer)));
        }
        return tried.stream()
                .flatMap(one -> one.trouble().stream())
                .findFirst()
                .<Answer>map(Answer.Failed::new)
                .orElse(new Answer.Nothing());
    }

    private static List<ServerSettings> servers(List<Tried> tried, Side side, EmailAddress address) {
        var servers = tried.stream()
                .filter(one -> one.port().protocol().side() == side)
                .sorted(Comparator.comparing(one -> one.port().protocol()))
                .flatMap(one -> one.server(address).stream())
                .toList();
        return UserNames.bothForms(servers, address);
    }

    private record Port(Protocol protocol, int number, Encryption encryption) {}

    private record Tried(Port port, String host, int rank, ProbeResult probed) {

        boolean works() {
            return probed instanceof ProbeResult.Works;
        }

        Optional<ServerSettings> server(EmailAddress address) {
            return probed instanceof ProbeResult.Works(var auth)
                    ? Optional.of(new ServerSettings(
                            port.protocol(),
                            new Endpoint(host, port.number()),
                            port.encryption(),
                            auth,
                            address.toString()))
                    : Optional.empty();
        }

        boolean failedBy(Cause cause) {
            return probed instanceof ProbeResult.Fails(var failed, var _) && failed == cause;
        }

        /** What kept a server that is there from being offered. */
        Optional<Cause> trouble() {
            return probed instanceof ProbeResult.Fails(var cause, var _) && !NOTHING_THERE.contains(cause)
                    ? Optional.of(cause)
                    : Optional.empty();
        }
    }
}
