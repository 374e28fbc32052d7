package org.mailwright.net.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupSession;

/**
 * Asks name servers: the system's, or one that was named.
 *
 * <p>The hosts file, address literals and {@code localhost} are answered without them. Answers are not verified by
 * DNSSEC, so that an attacker in the network can forge them.
 */
public final class DnsJavaResolver implements DnsResolver {

    public static final int PORT = 53;

    /** How much longer than one address family's answer the other's may take; RFC 8305, section 3, has 50 ms. */
    static final Duration RESOLUTION_DELAY = Duration.ofMillis(250);

    /** For one of two tries at one server. One that answers after 4 seconds, as some behind a VPN do, is only slow. */
    static final Duration TRY = Duration.ofSeconds(5);

    static final int TRIES = 2;

    /** In seconds. A person who has just mended the DNS tries again soon. */
    private static final int LONGEST_MEMORY = 60;

    private static final int MEMORY = 1000;

    private final Supplier<List<InetSocketAddress>> servers;
    private final DnsQuestions questions;

    private DnsJavaResolver(Supplier<List<InetSocketAddress>> servers) {
        this.servers = servers;
        questions = new DnsQuestions(() -> session(servers.get()));
    }

    /** The name servers that this computer is set up with. */
    public static DnsJavaResolver ofSystem() {
        return new DnsJavaResolver(() -> {
            ResolverConfig.refresh();
            return ResolverConfig.getCurrentConfig().servers();
        });
    }

    /** One name server, whose own name is looked up the system's way. */
    public static DnsJavaResolver at(Endpoint server) throws DnsFailure {
        var address = server.isAddress()
                ? InetAddress.ofLiteral(server.host())
                : ofSystem().addresses(server.host()).getFirst();
        return new DnsJavaResolver(() -> List.of(new InetSocketAddress(address, server.port())));
    }

    @Override
    public List<InetAddress> addresses(String host) throws DnsFailure {
        var name = Endpoint.parseHost(host)
                .orElseThrow(() -> new DnsFailure(DnsFailure.Kind.NOT_FOUND, "not a host name"));
        if (new Endpoint(name, PORT).isAddress()) return List.of(InetAddress.ofLiteral(name));
        if (name.equals("localhost") || name.endsWith(".localhost")) { // RFC 6761, section 6.3
            return List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));
        }
        var six = questions.ask(name, Type.AAAA, AAAARecord.class);
        var four = questions.ask(name, Type.A, ARecord.class);
        var found = interleaved(
                hurried(six, four)
                        .thenApply(records ->
                                records.stream().map(AAAARecord::getAddress).toList()),
                hurried(four, six)
                        .thenApply(records ->
                                records.stream().map(ARecord::getAddress).toList()));
        if (found.isEmpty()) throw new DnsFailure(DnsFailure.Kind.NOT_FOUND, name + " has no address");
        return found;
    }

    @Override
    public List<MailExchanger> mailExchangers(DomainName domain) throws DnsFailure {
        return DnsQuestions.await(questions.ask(domain.ascii(), Type.MX, MXRecord.class)).stream()
                .map(mx -> new MailExchanger(mx.getPriority(), text(mx.getTarget())))
                .sorted((a, b) -> Integer.compare(a.preference(), b.preference()))
                .toList();
    }

    @Override
    public List<Service> services(String service, DomainName domain) throws DnsFailure {
        return DnsQuestions.await(questions.ask(service + "." + domain, Type.SRV, SRVRecord.class)).stream()
                .map(srv -> new Service(srv.getPriority(), srv.getWeight(), srv.getPort(), text(srv.getTarget())))
                .toList();
    }

    @Override
    public List<String> texts(String name) throws DnsFailure {
        return DnsQuestions.await(questions.ask(name, Type.TXT, TXTRecord.class)).stream()
                .map(txt -> String.join("", txt.getStrings()))
                .toList();
    }

    @Override
    public List<String> nameServers() {
        return servers.get().stream()
                .map(server -> {
                    var host = server.getHostString();
                    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + server.getPort();
                })
                .toList();
    }

    private static LookupSession session(List<InetSocketAddress> servers) {
        var resolver =
                new ExtendedResolver(servers.stream().map(SimpleResolver::new).toArray(SimpleResolver[]::new));
        resolver.setTimeout(LONGEST);
        resolver.setRetries(TRIES);
        for (var one : resolver.getResolvers()) one.setTimeout(TRY);
        var cache = new Cache(DClass.IN);
        cache.setMaxEntries(MEMORY);
        cache.setMaxCache(LONGEST_MEMORY);
        cache.setMaxNCache(LONGEST_MEMORY);
        return LookupSession.builder()
                .resolver(resolver)
                .cache(cache)
                .hostsFileParser(hostsFile())
                .build();
    }

    /** Read here and now: of two threads that come first together, dnsjava 3.7.1 lets one find an empty file. */
    private static HostsFileParser hostsFile() {
        var hosts = new HostsFileParser();
        try {
            hosts.getAddressForHost(Name.root, Type.A);
        } catch (IOException e) {
            // A hosts file that cannot be read is as good as none: the name servers are asked.
        }
        return hosts;
    }

    /** Does not wait long for one family once the other has an address: some routers never answer AAAA. */
    private static <T> CompletableFuture<List<T>> hurried(
            CompletableFuture<List<T>> family, CompletableFuture<? extends List<?>> other) {
        var enough = other.handle((records, _) -> records != null && !records.isEmpty())
                .thenCompose(found -> {
                    var nothing = new CompletableFuture<List<T>>();
                    return found
                            ? nothing.completeOnTimeout(List.of(), RESOLUTION_DELAY.toMillis(), TimeUnit.MILLISECONDS)
                            : nothing;
                });
        return family.applyToEither(enough, records -> records);
    }

    /** The families taking turns, IPv6 first (RFC 8305, section 4); one family's trouble is no trouble. */
    private static List<InetAddress> interleaved(
            CompletableFuture<List<InetAddress>> six, CompletableFuture<List<InetAddress>> four) throws DnsFailure {
        List<InetAddress> first;
        try {
            first = DnsQuestions.await(six);
        } catch (DnsFailure e) {
            return DnsQuestions.await(four);
        }
        List<InetAddress> second;
        try {
            second = DnsQuestions.await(four);
        } catch (DnsFailure e) {
            if (first.isEmpty()) throw e;
            second = List.of();
        }
        var turns = new ArrayList<InetAddress>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i < first.size()) turns.add(first.get(i));
            if (i < second.size()) turns.add(second.get(i));
        }
        return List.copyOf(turns);
    }

    private static String text(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }
}
