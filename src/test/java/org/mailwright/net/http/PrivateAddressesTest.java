package org.mailwright.net.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import static org.assertj.core.api.Assertions.assertThat;

class PrivateAddressesTest {

    private static final DomainName DOMAIN = DomainName.of("example.org");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("203.0.113.7");
    private static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.1.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void whatIsNotOnTheInternetIsPrivate(String address) {
        assertThat(PrivateAddresses.isPrivate(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "9.255.255.255",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "2a00::1"
            })
    void whatIsOnTheInternetIsNot(String address) {
        assertThat(PrivateAddresses.isPrivate(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void aPublicDomainSendsNobodyToTheRouter() {
        var dns = new Names(Map.of("example.org", List.of(PUBLIC)));

        assertThat(PrivateAddresses.allowed(List.of(ROUTER), DOMAIN, dns)).isEmpty();
        assertThat(PrivateAddresses.allowed(List.of(ROUTER, PUBLIC), DOMAIN, dns))
                .containsExactly(PUBLIC);
    }

    @Test
    void norDoesOneWhoseMailIsTakenOnTheInternet() {
        var dns = new Names(Map.of("mx.example.org", List.of(PUBLIC)));

        assertThat(PrivateAddresses.allowed(List.of(ROUTER), DOMAIN, dns)).isEmpty();
    }

    @Test
    void insideAnOrganisationItsOwnServersAreAsked() {
        var dns = new Names(Map.of("example.org", List.of(InetAddress.ofLiteral("10.0.0.5"))));
        var byExchanger = new Names(Map.of("mx.example.org", List.of(ROUTER)));

        assertThat(PrivateAddresses.allowed(List.of(ROUTER), DOMAIN, dns)).containsExactly(ROUTER);
        assertThat(PrivateAddresses.allowed(List.of(ROUTER), DOMAIN, byExchanger))
                .containsExactly(ROUTER);
    }

    private record Names(Map<String, List<InetAddress>> hosts) implements DnsResolver {

        @Override
        public List<InetAddress> addresses(String host) throws DnsFailure {
            if (!hosts.containsKey(host)) throw new DnsFailure(DnsFailure.Kind.NOT_FOUND, host);
            return hosts.getOrDefault(host, List.of());
        }

        @Override
        public List<MailExchanger> mailExchangers(DomainName domain) {
            return List.of(new MailExchanger(10, "mx." + domain.ascii()));
        }

        @Override
        public List<Service> services(String service, DomainName domain) {
            return List.of();
        }

        @Override
        public List<String> texts(String name) {
            return List.of();
        }
    }
}
