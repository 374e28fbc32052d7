package org.mailwright.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

class WebClientTest {

    private static final Identity AUTHORITY = TestCertificates.authority("CN=Web Root");
    private static final TrustStore TRUST = TrustStore.system().withAuthorities(List.of(AUTHORITY.certificate()));
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final Limits BRIEF = new Limits(Duration.ofSeconds(20), Duration.ofMillis(300));

    private final LoopbackNameServer names = new LoopbackNameServer()
            .with("example.org", "A", "127.0.0.1")
            .with("www.example.org", "A", "127.0.0.1")
            .with("example.net", "A", "127.0.0.1");
    private final LoopbackWebServer web = LoopbackWebServer.secure(TestCertificates.signed(
                    Recipe.forHost("example.org").withHosts("example.org", "www.example.org"), AUTHORITY)
            .context());
    private final LoopbackWebServer clear = LoopbackWebServer.plain();
    private final SearchBudget budget = new SearchBudget();
    private HttpFetcher client;

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

    @Test
    void aDocumentIsFetchedFromAProvenServerThatTheGivenNameServerKnows() throws Exception {
        web.with("example.org/a", "Text/XML; charset=utf-8", "<a/>");

        var fetched = client.get(url("example.org/a?x=1"));

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<a/>");
        assertThat(fetched.mediaType()).isEqualTo("text/xml");
        assertThat(fetched.isOk()).isTrue();
        assertThat(fetched.hops()).containsExactly(url("example.org/a?x=1"));
        assertThat(web.asked()).containsExactly("GET example.org/a?x=1");
    }

    @Test
    void oneConnectionServesSeveralQuestions() throws Exception {
        web.with("example.org/a", "text/xml", "<a/>");

        client.get(url("example.org/a"));
        client.get(url("example.org/missing"));
        client.fetch(new HttpFetcher.Request(url("example.org/a"), Optional.of("<q/>")));

        assertThat(web.connections()).isEqualTo(1);
        assertThat(web.asked()).containsExactly("GET example.org/a", "GET example.org/missing", "POST example.org/a");
    }

    @Test
    void aServerThatHangsUpAfterAnAnswerIsAskedAnew() throws Exception {
        web.raw("example.org/a", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        client.get(url("example.org/a"));

        assertThat(client.get(url("example.org/a")).isOk()).isTrue();
        assertThat(web.connections()).isEqualTo(2);
    }

    @Test
    void aServerWithTheWrongNameIsNotBelieved() throws Exception {
        web.with("example.net/a", "text/xml", "<a/>");

        assertThat(failure("https://example.net:" + web.port() + "/a").what()).isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aPortThatRefusedStaysRefused() throws Exception {
        int port = ScriptedServer.freePort();

        assertThat(failure("https://example.org:" + port + "/a").what()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(failure("https://example.org:" + port + "/b").what()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(budget.take(new Endpoint("example.org", port))).isFalse();
    }

    @Test
    void aMissingHostIsToldFromAServerInTrouble() {
        assertThat(failure("https://nowhere.example/").what()).isEqualTo(Cause.DNS_NOT_FOUND);
    }

    @Test
    void redirectsAreFollowedAndEveryHopIsKept() throws Exception {
        web.redirecting("example.org/a", "/b")
                .redirecting("example.org/b", url("www.example.org/c").toString())
                .with("www.example.org/c", "text/xml", "<c/>");

        assertThat(client.get(url("example.org/a")).hops())
                .containsExactly(url("example.org/a"), url("example.org/b"), url("www.example.org/c"));
    }

    @Test
    void redirectsInACircleEnd() {
        web.redirecting("example.org/a", "/b").redirecting("example.org/b", "/a");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
        assertThat(web.asked()).hasSize(2);
    }

    @Test
    void redirectsWithoutEndEnd() {
        for (int i = 0; i < 20; i++) web.redirecting("example.org/" + i, "/" + (i + 1));

        assertThat(failure(url("example.org/0")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
        assertThat(web.asked()).hasSize(6);
    }

    @Test
    void nothingIsFollowedFromHttpsToHttp() {
        web.redirecting("example.org/a", "http://example.org:" + clear.port() + "/b");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_INSECURE);
        assertThat(clear.connections()).isZero();
    }

    @Test
    void whatOneServerWasToldIsNotToldToAnother() {
        web.redirecting("example.org/a", url("www.example.org/b").toString());
        var request = new HttpFetcher.Request(url("example.org/a"), Optional.of("<q/>"));

        assertThat(catchThrowableOfType(ConnectionFailure.class, () -> client.fetch(request))
                        .what())
                .isEqualTo(Cause.DISCO_FOREIGN_HOST);
        assertThat(web.asked()).containsExactly("POST example.org/a");
    }

    @Test
    void aFormGoesOverTlsAndNoFurtherThanItsServer() throws Exception {
        web.with("example.org/token", "application/json", "{}");
        web.redirecting("example.org/moved", url("example.org/token").toString());
        try (var forms = new SearchBudget();
                var form = Secret.of("grant_type=x&code=1%202")) {
            var sender = new WebClient(network(PATIENT), forms);

            assertThat(sender.post(url("example.org/token"), form).body())
                    .asString()
                    .isEqualTo("{}");
            assertThat(sender.post(url("example.org/moved"), form).status()).isEqualTo(302);
            var plain = URI.create("http://example.org:" + clear.port() + "/token");
            assertThat(catchThrowableOfType(ConnectionFailure.class, () -> sender.post(plain, form))
                            .what())
                    .isEqualTo(Cause.DISCO_INSECURE);
        }

        assertThat(web.asked()).containsExactly("POST example.org/token", "POST example.org/moved");
        assertThat(web.posted()).containsOnly("grant_type=x&code=1%202");
        assertThat(clear.connections()).isZero();
    }

    @Test
    void httpThatLeadsToHttpsStaysInsecure() throws Exception {
        clear.redirecting("example.org/a", url("example.org/b").toString());
        web.with("example.org/b", "text/xml", "<b/>");

        assertThat(client.get(URI.create("http://example.org:" + clear.port() + "/a"))
                        .isSecure())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8443/",
                "https://[::1]:8443/",
                "https://localhost:8443/",
                "https://x.localhost:8443/",
                "https://user:secret@example.org/",
                "https://example.org:25/",
                "https://example.org:0/",
                "https://example.org:99999/",
                "file:///etc/passwd",
                "jar:https://example.org/x!/y",
                "ftp://example.org/",
                "https:///path"
            })
    void addressesThatNoServerOfTheInternetHasAreNotFollowed(String target) {
        web.redirecting("example.org/a", target);

        assertThat(failure(url("example.org/a")).what()).isIn(Cause.DISCO_MALICIOUS, Cause.DISCO_INSECURE);
        assertThat(web.asked()).containsExactly("GET example.org/a");
    }

    @Test
    void aBodyThatSaysItIsTooBigIsNotRead() {
        web.raw("example.org/a", "HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aBodyWithoutEndIsCut() {
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write(("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aGiantPageForWhatIsNotThereIsNoAttack() throws Exception {
        web.raw("example.org/a", "HTTP/1.1 404 No\r\nContent-Length: 10485760\r\n\r\n")
                .raw("example.org/b", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10485760\r\n\r\n");

        assertThat(client.get(url("example.org/a")).status()).isEqualTo(404);
        assertThat(client.get(url("example.org/b")).body()).isEmpty();
    }

    @Test
    void headersWithoutEndAreCut() {
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write("X-More: y\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aLineWithoutEndIsCut() {
        web.page("example.org/a", out -> {
            while (true) out.write("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aZipBombIsCut() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[10 * 1024 * 1024]);
        }
        web.page("example.org/a", out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(zipped.toByteArray());
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aBodyThatDripsHasOnlyTheTimeOfOneReply() throws Exception {
        var dripping = client(BRIEF);
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
            }
        });

        var failure = catchThrowableOfType(ConnectionFailure.class, () -> dripping.get(url("example.org/a")));

        assertThat(failure.what()).isIn(Cause.GREETING_TIMEOUT, Cause.DISCO_MALICIOUS);
    }

    @Test
    void somethingElseThanAWebServerIsNoAnswer() {
        web.raw("example.org/a", "* OK IMAP4rev1 ready\r\n");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.PROTOCOL_VIOLATION);
    }

    @Test
    void anInterruptClosesTheConnection() throws Exception {
        var hung = new CountDownLatch(1);
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            hung.countDown();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = threads.submit(() -> failure(url("example.org/a")));
            hung.await();

            threads.shutdownNow();

            assertThat(asking.get().what()).isEqualTo(Cause.CONN_DROPPED);
            web.awaitHangUp();
        }
    }

    @Test
    void oneSearchOpensNoMoreThanItsShare() {
        for (int i = 0; i < SearchBudget.MOST; i++) {
            assertThat(budget.take(new Endpoint("h" + i + ".example", 1))).isTrue();
        }

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(web.connections()).isZero();
    }

    private HttpFetcher client(Limits limits) throws DnsFailure {
        return new WebClient(network(limits), budget);
    }

    private Network network(Limits limits) throws DnsFailure {
        return new Network(DnsJavaResolver.at(names.endpoint()), TRUST, limits, Clock.systemUTC());
    }

    private URI url(String hostAndPath) {
        int slash = hostAndPath.indexOf('/');
        return URI.create(
                "https://" + hostAndPath.substring(0, slash) + ":" + web.port() + hostAndPath.substring(slash));
    }

    private ConnectionFailure failure(String url) {
        return failure(URI.create(url));
    }

    private ConnectionFailure failure(URI url) {
        return catchThrowableOfType(ConnectionFailure.class, () -> client.get(url));
    }
}
