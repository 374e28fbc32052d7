package org.mailwright.net.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.net.LoopbackProxy;
import org.mailwright.net.Proxies;
import org.mailwright.net.SearchBudget;

class ProxiedWebTest extends WebBench {

    @Test
    void aServerIsReachedThroughTheProxy() throws Exception {
        web.with("www.example.org/a", "text/xml", "<a/>");
        try (var proxy = new LoopbackProxy("HTTP/1.1 200 Connection established\r\nVia: x", web.port())) {
            use("http://ada:secret@" + proxy.address());

            var fetched = client.get(URI.create("https://www.example.org/a"));

            assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<a/>");
            assertThat(proxy.heard())
                    .containsExactly(
                            "CONNECT www.example.org:443 HTTP/1.1",
                            "Host: www.example.org:443",
                            "Proxy-Authorization: Basic YWRhOnNlY3JldA==");
            assertThat(budget.proxy().orElseThrow()).hasToString(proxy.address());
        }
    }

    @Test
    void theProxyResolvesTheNamesOfServers() throws Exception {
        try (var proxy = new LoopbackProxy("HTTP/1.1 200 OK", web.port())) {
            use(proxy.address());

            assertThat(failure("https://nowhere.example/").what()).isEqualTo(Cause.CERT_HOSTNAME_MISMATCH);
            assertThat(proxy.heard()).startsWith("CONNECT nowhere.example:443 HTTP/1.1");
        }
    }

    @Test
    void withoutTlsTheProxyIsAskedForTheWholeAddress() throws Exception {
        try (var proxy = new LoopbackProxy("HTTP/1.1 200 OK\r\nContent-Length: 0", 0)) {
            use(proxy.address());

            assertThat(client.get(URI.create("http://example.org/a?b")).isOk()).isTrue();
            assertThat(proxy.heard()).startsWith("GET http://example.org/a?b HTTP/1.1", "Host: example.org");
        }
    }

    @Test
    void aServerInTheOwnNetworkIsNotAskedForByStrangers() throws Exception {
        names.with("example.com", "A", "93.184.215.14");
        names.with("intranet.example.org", "A", "192.168.7.7");
        try (var proxy = new LoopbackProxy("HTTP/1.1 200 OK", web.port());
                var search = SearchBudget.of(DomainName.of("example.com"))) {
            var network = network(PATIENT).withProxies(Proxies.of(Map.of("https_proxy", proxy.address())));
            client = new WebClient(network, search);

            assertThat(failure("https://intranet.example.org/").what()).isEqualTo(Cause.CONN_REFUSED);
            assertThat(proxy.heard()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 407 Log on first,CONN_REFUSED",
        "HTTP/1.1 403 No,CONN_REFUSED",
        "HTTP/1.1 503 Not there,CONN_UNREACHABLE",
        "SSH-2.0-x,PROTOCOL_VIOLATION",
    })
    void aProxyThatDoesNotLetThroughIsNoServer(String answer, Cause cause) throws Exception {
        try (var proxy = new LoopbackProxy(answer, web.port())) {
            use(proxy.address());

            assertThat(failure("https://example.org/").what()).isEqualTo(cause);
        }
    }

    private void use(String proxy) throws Exception {
        var proxies = Proxies.of(Map.of("https_proxy", proxy, "http_proxy", proxy));
        client = new WebClient(network(PATIENT).withProxies(proxies), budget);
    }
}
