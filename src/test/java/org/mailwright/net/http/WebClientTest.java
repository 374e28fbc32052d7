package org.mailwright.net.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.SearchBudget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WebClientTest extends WebBench {

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
}
