package org.mailwright.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Endpoint;

class ProxiesTest {

    private static final Endpoint SERVER = new Endpoint("autoconfig.example.org", 443);

    @ParameterizedTest
    @CsvSource({
        "proxy.corp.example:3128,proxy.corp.example:3128,false",
        "http://ada:s%40crt@proxy.corp.example:3128/,proxy.corp.example:3128,false",
        "HTTP://proxy.corp.example,proxy.corp.example:1080,false",
        "socks5h://[::1]:9050,[0:0:0:0:0:0:0:1]:9050,true",
    })
    void aVariableNamesAProxy(String value, String where, boolean socks) {
        var proxy = named(Map.of("https_proxy", value)).towards(SERVER, true).orElseThrow();

        assertThat(proxy.endpoint()).hasToString(where);
        assertThat(proxy.isSocks()).isEqualTo(socks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "https://proxy.corp.example:443",
                "ftp://x:1",
                "http://x:0",
                "a b",
                "://",
                "http://\u0000:1"
            })
    void whatIsNoProxyIsPassedOver(String value) {
        assertThat(named(Map.of("HTTPS_PROXY", value)).towards(SERVER, true)).isEmpty();
    }

    @Test
    void theLogOnOfTheVariableIsSentToTheProxy() {
        var proxy = named(Map.of("all_proxy", "http://ada:s%40crt@proxy.corp.example:3128"));

        assertThat(proxy.towards(SERVER, true).orElseThrow().header())
                .isEqualTo("Proxy-Authorization: Basic YWRhOnNAY3J0\r\n");
        assertThat(proxy.towards(SERVER, true).orElseThrow().toString()).doesNotContain("YWRh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "example.org", ".example.org", "*.example.org", "x, autoconfig.example.org:443"})
    void anExemptServerIsReachedDirectly(String exempt) {
        var proxies = named(Map.of("https_proxy", "proxy:1", "no_proxy", exempt));

        assertThat(proxies.towards(SERVER, true)).isEmpty();
        assertThat(proxies.towards(new Endpoint("example.net", 443), true).isPresent())
                .isEqualTo(!exempt.equals("*"));
    }

    @Test
    void eachSchemeHasItsOwnVariable() {
        assertThat(named(Map.of("http_proxy", "proxy:1")).towards(SERVER, true)).isEmpty();
        assertThat(named(Map.of("http_proxy", "proxy:1")).towards(SERVER, false))
                .isPresent();
    }

    @Test
    void elseTheSystemIsAsked() {
        var address = InetSocketAddress.createUnresolved("proxy.corp.example", 8080);
        var system = new Proxies(Map.of(), _ -> List.of(new Proxy(Proxy.Type.HTTP, address)));

        assertThat(system.towards(SERVER, true).orElseThrow().endpoint()).hasToString("proxy.corp.example:8080");
        assertThat(new Proxies(Map.of(), _ -> List.of(Proxy.NO_PROXY)).towards(SERVER, true))
                .isEmpty();
    }

    private static Proxies named(Map<String, String> environment) {
        return Proxies.of(environment);
    }
}
