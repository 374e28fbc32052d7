package org.mailwright.net.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.model.DomainName;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.dns.DnsResolver.MailExchanger;
import org.mailwright.net.dns.DnsResolver.Service;
import org.xbill.DNS.Rcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DnsJavaResolverTest {

    private static final DomainName EXAMPLE = DomainName.of("example.org");

    private final LoopbackNameServer server = new LoopbackNameServer();
    private DnsJavaResolver dns;

    @BeforeEach
    void ask() throws DnsFailure {
        dns = DnsJavaResolver.at(server.endpoint());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void mailExchangersComeMostPreferredFirst() throws DnsFailure {
        server.with("example.org", "MX", "20 b.example.org.").with("example.org", "MX", "10 A.Example.ORG.");

        assertThat(dns.mailExchangers(EXAMPLE))
                .containsExactly(new MailExchanger(10, "a.example.org"), new MailExchanger(20, "b.example.org"));
    }

    @Test
    void aNullMxHasAnEmptyHost() throws DnsFailure {
        server.with("example.org", "MX", "0 .");

        assertThat(dns.mailExchangers(EXAMPLE)).containsExactly(new MailExchanger(0, ""));
    }

    @Test
    void servicesKeepPriorityAndWeight() throws DnsFailure {
        server.with("_imaps._tcp.example.org", "SRV", "1 5 993 imap.example.org.")
                .with("_pop3s._tcp.example.org", "SRV", "0 0 0 .");

        assertThat(dns.services("_imaps._tcp", EXAMPLE)).containsExactly(new Service(1, 5, 993, "imap.example.org"));
        assertThat(dns.services("_pop3s._tcp", EXAMPLE)).containsExactly(new Service(0, 0, 0, ""));
    }

    @Test
    void aTextIsJoinedFromItsStrings() throws DnsFailure {
        server.with("_ua-auto-config.example.org", "TXT", "\"v=UAAC1; \" \"a=sha256\"");

        assertThat(dns.texts("_ua-auto-config.example.org")).containsExactly("v=UAAC1; a=sha256");
    }

    @Test
    void addressesTakeTurnsSixFirst() throws DnsFailure {
        server.with("mail.example.org", "A", "192.0.2.1")
                .with("mail.example.org", "A", "192.0.2.2")
                .with("mail.example.org", "AAAA", "2001:db8::1");

        assertThat(dns.addresses("mail.example.org"))
                .extracting(InetAddress::getHostAddress)
                .startsWith("2001:db8:0:0:0:0:0:1")
                .hasSize(3);
    }

    @Test
    void addressLiteralsAndLocalhostAreNotAsked() throws DnsFailure {
        assertThat(dns.addresses("192.0.2.7")).containsExactly(InetAddress.ofLiteral("192.0.2.7"));
        assertThat(dns.addresses("2001:db8::7")).containsExactly(InetAddress.ofLiteral("2001:db8::7"));
        assertThat(dns.addresses("localhost")).allMatch(InetAddress::isLoopbackAddress);

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void anAliasIsFollowed() throws DnsFailure {
        server.with("mail.example.org", "CNAME", "real.example.net.").with("real.example.net", "A", "192.0.2.1");

        assertThat(dns.addresses("mail.example.org")).containsExactly(InetAddress.ofLiteral("192.0.2.1"));
    }

    @Test
    void aliasesInACircleAreTrouble() {
        server.with("a.example.org", "CNAME", "b.example.org.").with("b.example.org", "CNAME", "a.example.org.");

        assertThat(failure(() -> dns.addresses("a.example.org")).kind()).isEqualTo(DnsFailure.Kind.TEMPORARY);
    }

    @Test
    void anEndlessChainOfAliasesIsTrouble() {
        for (int i = 0; i < 200; i++) server.with("n" + i + ".example.org", "CNAME", "n" + (i + 1) + ".example.org.");

        assertThat(failure(() -> dns.addresses("n0.example.org")).kind()).isEqualTo(DnsFailure.Kind.TEMPORARY);
        assertThat(server.asked()).hasSizeLessThan(50);
    }

    @Test
    void aNameThatIsNotThereIsToldFromAServerInTrouble() {
        server.failing("broken.example.org", Rcode.SERVFAIL).failing("refused.example.org", Rcode.REFUSED);

        assertThat(failure(() -> dns.mailExchangers(DomainName.of("nowhere.example")))
                        .kind())
                .isEqualTo(DnsFailure.Kind.NOT_FOUND);
        assertThat(failure(() -> dns.mailExchangers(DomainName.of("broken.example.org")))
                        .kind())
                .isEqualTo(DnsFailure.Kind.TEMPORARY);
        assertThat(failure(() -> dns.mailExchangers(DomainName.of("refused.example.org")))
                        .kind())
                .isEqualTo(DnsFailure.Kind.TEMPORARY);
    }

    @Test
    void aNameWithoutSuchARecordIsEmpty() throws DnsFailure {
        server.with("example.org", "A", "192.0.2.1");

        assertThat(dns.mailExchangers(EXAMPLE)).isEmpty();
        assertThat(failure(() -> {
                            server.with("only.example.org", "TXT", "x");
                            dns.addresses("only.example.org");
                        })
                        .kind())
                .isEqualTo(DnsFailure.Kind.NOT_FOUND);
    }

    @Test
    void aCutAnswerIsFetchedByTcp() throws DnsFailure {
        server.with("example.org", "MX", "10 mx.example.org.").truncating();

        assertThat(dns.mailExchangers(EXAMPLE)).containsExactly(new MailExchanger(10, "mx.example.org"));
        assertThat(server.asked()).containsExactly("example.org MX udp", "example.org MX tcp");
    }

    @Test
    void aGiantAnswerIsBounded() throws DnsFailure {
        for (int i = 0; i < 1000; i++) server.with("example.org", "MX", i + " mx" + i + ".example.org.");

        assertThat(dns.mailExchangers(EXAMPLE)).hasSize(100);
    }

    @Test
    void hostNamesThatAreNoneAreNotAsked() {
        for (var host : List.of("", "a b.example", "x\r\ny.example", "..", "-a.example", "a".repeat(300))) {
            assertThat(failure(() -> dns.addresses(host)).kind()).isEqualTo(DnsFailure.Kind.NOT_FOUND);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void anInterruptedQuestionEnds() throws Exception {
        server.silent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = threads.submit(() -> failure(() -> dns.mailExchangers(EXAMPLE)));
            while (server.asked().isEmpty()) Thread.onSpinWait();

            threads.shutdownNow();

            assertThat(asking.get().getMessage()).isEqualTo("interrupted");
        }
    }

    @Test
    void aNameServerThatTakesFourSecondsIsOnlySlow() {
        assertThat(DnsJavaResolver.TRY).isGreaterThan(Duration.ofSeconds(4));
        assertThat(DnsJavaResolver.TRY.multipliedBy(DnsJavaResolver.TRIES)).isLessThan(DnsResolver.LONGEST);
    }

    @Test
    void anAnswerIsRemembered() throws DnsFailure {
        server.with("example.org", "MX", "10 mx.example.org.");

        dns.mailExchangers(EXAMPLE);
        dns.mailExchangers(EXAMPLE);

        assertThat(server.asked()).containsExactly("example.org MX udp");
    }

    private interface Asking {
        void ask() throws DnsFailure;
    }

    private static DnsFailure failure(Asking asking) {
        return catchThrowableOfType(DnsFailure.class, asking::ask);
    }
}
