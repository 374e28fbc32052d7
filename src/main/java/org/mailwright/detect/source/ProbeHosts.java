package org.mailwright.detect.source;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.detect.document.HostRules;
import org.mailwright.model.DomainName;
import org.mailwright.model.Protocol;
import org.mailwright.net.Scheduler;
import org.mailwright.net.TaskGroup;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/**
 * The hosts of a domain that are likely to be mail servers, and do exist. Those behind the same addresses stand together,
 * so that a machine with many names is tried by one of them.
 */
final class ProbeHosts {

    private static final int MOST_EXCHANGERS = 2;
    private static final int MOST_MACHINES = 3;

    private final Map<String, Set<InetAddress>> addresses = new LinkedHashMap<>();
    private final DomainName domain;
    private final List<String> exchangers;
    private final boolean unheard;

    private ProbeHosts(DomainName domain, List<String> exchangers, List<Lookup> lookups) {
        this.domain = domain;
        this.exchangers = exchangers;
        for (var lookup : lookups)
            lookup.addresses()
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> addresses.put(lookup.host(), found));
        unheard = lookups.stream().allMatch(lookup -> lookup.addresses().isEmpty());
    }

    static ProbeHosts of(DomainName domain, DnsResolver dns, Scheduler tempo) throws InterruptedException {
        var exchangers = exchangers(domain, dns);
        var hosts = Stream.concat(
                        Stream.of("imap.", "pop.", "smtp.", "mail.", "").map(label -> label + domain),
                        exchangers.stream())
                .distinct()
                .toList();
        try (var crew = new TaskGroup<Lookup>(tempo)) {
            hosts.forEach(host -> crew.start(() -> lookup(host, dns)));
            var lookups = new ArrayList<Lookup>();
            while (crew.isWorking()) {
                var next = crew.next(DnsResolver.LONGEST);
                if (next.isEmpty()) break;
                lookups.add(next.get());
            }
            return new ProbeHosts(domain, exchangers, lookups);
        }
    }

    /** Whether no question could be asked at all. */
    boolean areUnheard() {
        return unheard;
    }

    /** The machines to try for a protocol, the likeliest first, each by its names, the likeliest first. */
    List<List<String>> machines(Protocol protocol) {
        var own = protocol == Protocol.POP3 ? "pop." : protocol.code() + ".";
        var machines = new LinkedHashMap<Set<InetAddress>, List<String>>();
        Stream.concat(
                        Stream.of(own, "mail.").map(label -> label + domain),
                        Stream.concat(exchangers.stream(), Stream.of(domain.ascii())))
                .distinct()
                .filter(addresses::containsKey)
                .forEach(host -> machines.computeIfAbsent(addresses.get(host), _ -> new ArrayList<>())
                        .add(host));
        return machines.values().stream().limit(MOST_MACHINES).toList();
    }

    private static List<String> exchangers(DomainName domain, DnsResolver dns) {
        try {
            return dns.mailExchangers(domain).stream()
                    .flatMap(exchanger -> HostRules.host(exchanger.host()).stream())
                    .limit(MOST_EXCHANGERS)
                    .toList();
        } catch (DnsFailure e) {
            return List.of();
        }
    }

    private static Lookup lookup(String host, DnsResolver dns) {
        try {
            return new Lookup(host, Optional.of(Set.copyOf(dns.addresses(host))));
        } catch (DnsFailure e) {
            return new Lookup(host, e.isNotFound() ? Optional.of(Set.of()) : Optional.empty());
        }
    }

    /** @param addresses none where the host does not exist; nothing where that could not be asked */
    private record Lookup(String host, Optional<Set<InetAddress>> addresses) {}
}
