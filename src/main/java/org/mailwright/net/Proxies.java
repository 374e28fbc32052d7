package org.mailwright.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mailwright.model.Endpoint;

/** Which proxy leads to a web server: the one that the environment names, else the system's. Mail never takes one. */
public final class Proxies {

    /** None, wherever it goes. */
    public static final Proxies NONE = of(Map.of());

    private final Map<String, String> environment;
    private final Function<URI, List<Proxy>> system;

    Proxies(Map<String, String> environment, Function<URI, List<Proxy>> system) {
        this.environment = Map.copyOf(environment);
        this.system = system;
    }

    /** Those that the variables of an environment name. */
    public static Proxies of(Map<String, String> environment) {
        return new Proxies(environment, _ -> List.of());
    }

    /** Those of this computer, as they are set when each server is asked. */
    public static Proxies ofSystem() {
        System.setProperty("java.net.useSystemProxies", "true"); // read once, when the JDK first looks for a proxy
        return new Proxies(System.getenv(), uri -> {
            var selector = ProxySelector.getDefault();
            return selector == null ? List.of() : selector.select(uri);
        });
    }

    /** The proxy on the way to a server, or nothing where the way is direct. */
    public Optional<WebProxy> towards(Endpoint server, boolean secure) {
        if (isExempt(server)) return Optional.empty();
        var named = Stream.of(secure ? "https_proxy" : "http_proxy", "all_proxy")
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .map(environment::get)
                .filter(Objects::nonNull)
                .flatMap(text -> WebProxy.parse(text).stream())
                .findFirst();
        return named.isPresent() ? named : ofSystem(server, secure);
    }

    private Optional<WebProxy> ofSystem(Endpoint server, boolean secure) {
        var asked = URI.create((secure ? "https://" : "http://") + server);
        var first = system.apply(asked).stream().findFirst();
        if (first.isEmpty() || !(first.get().address() instanceof InetSocketAddress address)) return Optional.empty();
        boolean socks = first.get().type() == Proxy.Type.SOCKS;
        return WebProxy.at(address.getHostString(), address.getPort(), socks, Optional.empty());
    }

    /** Whether no_proxy names the host, a domain above it, or every host. */
    private boolean isExempt(Endpoint server) {
        var list = Stream.of("no_proxy", "NO_PROXY")
                .map(environment::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Arrays.stream(list.split("[,\\s]+", -1))
                .map(each -> each.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals("*")
                        || each.equals(server.toString())
                        || server.host().equals(each)
                        || server.host().endsWith("." + each));
    }
}
