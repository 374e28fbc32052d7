package org.mailwright.detect;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/** The Domain Name System as a test tells it. A name with any record exists; every other does not. */
public final class FakeDns implements DnsResolver {

    private final Map<String, List<MailExchanger>> exchangers = new HashMap<>();
    private final Map<String, List<Service>> services = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<InetAddress>> addresses = new HashMap<>();
    private boolean down;

    public FakeDns mx(String domain, int preference, String host) {
        exchangers.computeIfAbsent(domain, _ -> new ArrayList<>()).add(new MailExchanger(preference, host));
        return this;
    }

    public FakeDns srv(String name, int priority, int weight, int port, String target) {
        services.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Service(priority, weight, port, target));
        return this;
    }

    public FakeDns txt(String name, String text) {
        texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
        return this;
    }

    public FakeDns address(String host, String literal) {
        addresses.computeIfAbsent(host, _ -> new ArrayList<>()).add(InetAddress.ofLiteral(literal));
        return this;
    }

    public FakeDns down() {
        down = true;
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) throws DnsFailure {
        var found = answer(addresses, host);
        if (found.isEmpty()) throw new DnsFailure(DnsFailure.Kind.NOT_FOUND, host);
        return found;
    }

    @Override
    public List<MailExchanger> mailExchangers(DomainName domain) throws DnsFailure {
        return answer(exchangers, domain.ascii());
    }

    @Override
    public List<Service> services(String service, DomainName domain) throws DnsFailure {
        return answer(services, service + "." + domain);
    }

    @Override
    public List<String> texts(String name) throws DnsFailure {
        return answer(texts, name);
    }

    private <T> List<T> answer(Map<String, List<T>> records, String name) throws DnsFailure {
        if (down) throw new DnsFailure(DnsFailure.Kind.TEMPORARY, name);
        if (records.containsKey(name)) return List.copyOf(records.get(name));
        if (exists(name)) return List.of();
        throw new DnsFailure(DnsFailure.Kind.NOT_FOUND, name);
    }

    private boolean exists(String name) {
        return List.of(exchangers, services, texts, addresses).stream()
                .flatMap(records -> records.keySet().stream())
                .anyMatch(known -> known.equals(name) || known.endsWith("." + name));
    }
}
