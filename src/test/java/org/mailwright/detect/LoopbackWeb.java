package org.mailwright.detect;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

/** A small web on this computer, by https and by http, that is asked as the real one: at the standard ports. */
public final class LoopbackWeb implements AutoCloseable {

    private static final Identity AUTHORITY = TestCertificates.authority("CN=Web Root");
    private static final TrustStore TRUST = TrustStore.system().withAuthorities(List.of(AUTHORITY.certificate()));
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20));

    public final LoopbackWebServer secure = LoopbackWebServer.secure(TestCertificates.signed(
                    Recipe.forHost("example.org")
                            .withHosts("example.org", "*.example.org", "*.example.net", "*.thunderbird.net"),
                    AUTHORITY)
            .context());
    public final LoopbackWebServer clear = LoopbackWebServer.plain();
    private final List<SearchBudget> budgets = new CopyOnWriteArrayList<>();

    /** A client for one search, that finds the hosts that the resolver knows, whatever address it says, here. */
    public HttpFetcher client(DnsResolver dns) {
        var budget = new SearchBudget();
        budgets.add(budget);
        var web = new WebClient(new Network(dns, TRUST, PATIENT, Clock.systemUTC()), budget);
        return request -> outside(web.fetch(new HttpFetcher.Request(inside(request.url()), request.post())));
    }

    @Override
    public void close() throws IOException {
        budgets.forEach(SearchBudget::close);
        secure.close();
        clear.close();
    }

    private URI inside(URI url) {
        int port = url.getScheme().equals("https") ? secure.port() : clear.port();
        return URI.create(url.toString().replace(url.getHost(), url.getHost() + ":" + port));
    }

    /** Everything that was asked, less the scheme. */
    public List<String> asked() {
        return Stream.concat(secure.asked().stream(), clear.asked().stream())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }

    private HttpDocument outside(HttpDocument fetched) throws ConnectionFailure {
        var hops = fetched.hops().stream()
                .map(hop -> URI.create(hop.toString().replaceFirst(":[0-9]+", "")))
                .toList();
        return new HttpDocument(fetched.status(), fetched.mediaType(), fetched.body(), hops);
    }
}
