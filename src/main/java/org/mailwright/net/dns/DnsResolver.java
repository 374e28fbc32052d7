package org.mailwright.net.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.mailwright.model.DomainName;

/**
 * Asks the Domain Name System.
 *
 * <p>Every question blocks, ends within its time limit, and stops when its thread is interrupted. An empty list means
 * that the name exists and has no such record; every other outcome is a {@link DnsFailure}.
 */
public interface DnsResolver {

    /** No question takes longer, whatever it needs: retries, other servers, TCP, aliases. */
    Duration LONGEST = Duration.ofMillis(10_500);

    /** The addresses of a host, in the order in which to try them. Takes names of the hosts file and address literals. */
    List<InetAddress> addresses(String host) throws DnsFailure;

    /** The hosts that take a domain's mail, most preferred first. A null MX (RFC 7505) is one with an empty host. */
    List<MailExchanger> mailExchangers(DomainName domain) throws DnsFailure;

    /**
     * The SRV records (RFC 2782) of a service such as {@code _imaps._tcp}.
     *
     * @return as they came, in no order
     */
    List<Service> services(String service, DomainName domain) throws DnsFailure;

    /** The TXT records of a name, which may begin with underscores, each joined from its strings. */
    List<String> texts(String name) throws DnsFailure;

    /** The name servers that are asked, as address and port; none where no name server is. */
    default List<String> nameServers() {
        return List.of();
    }

    /**
     * One MX record (RFC 5321, section 5.1).
     *
     * @param host in wire form, without the root's dot; empty for a null MX
     */
    record MailExchanger(int preference, String host) {}

    /**
     * One SRV record (RFC 2782).
     *
     * @param target without the root's dot; empty where the service is decidedly not offered
     */
    record Service(int priority, int weight, int port, String target) {}
}
