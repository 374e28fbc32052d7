package org.mailwright.net.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A web client, with a web server and a name server on this computer. */
abstract class WebBench {

    static final Identity AUTHORITY = TestCertificates.authority("CN=Web Root");
    static final TrustStore TRUST = TrustStore.system().withAuthorities(List.of(AUTHORITY.certificate()));
    static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20));

    final LoopbackNameServer names = new LoopbackNameServer()
            .with("example.org", "A", "127.0.0.1")
            .with("www.example.org", "A", "127.0.0.1")
            .with("example.net", "A", "127.0.0.1");
    final LoopbackWebServer web = LoopbackWebServer.secure(TestCertificates.signed(
                    Recipe.forHost("example.org").withHosts("example.org", "www.example.org"), AUTHORITY)
            .context());
    final LoopbackWebServer clear = LoopbackWebServer.plain();
    final SearchBudget budget = new SearchBudget();
    HttpFetcher client;

    @BeforeEach
    void open() throws Exception {
        client = client(PATIENT);
    }

    @AfterEach
    void close() throws Exception {
        budget.close();
        web.close();
        clear.close();
        names.close();
    }

    HttpFetcher client(Limits limits) throws DnsFailure {
        return new WebClient(network(limits), budget);
    }

    Network network(Limits limits) throws DnsFailure {
        return new Network(DnsJavaResolver.at(names.endpoint()), TRUST, limits, Clock.systemUTC());
    }

    URI url(String hostAndPath) {
        int slash = hostAndPath.indexOf('/');
        return URI.create(
                "https://" + hostAndPath.substring(0, slash) + ":" + web.port() + hostAndPath.substring(slash));
    }

    ConnectionFailure failure(String url) {
        return failure(URI.create(url));
    }

    ConnectionFailure failure(URI url) {
        return catchThrowableOfType(ConnectionFailure.class, () -> client.get(url));
    }
}
