package org.mailwright.net;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.Endpoint;

/** A server that passes web traffic on. Its log-on, if it has one, is never printed. */
public final class WebProxy {

    /** What a proxy listens on where nothing else is said, as curl has it. */
    private static final int USUAL_PORT = 1080;

    private final Endpoint endpoint;
    private final boolean socks;
    private final Optional<String> logOn;

    /**
     * @param socks whether it is a SOCKS proxy (RFC 1928), and not one for HTTP
     * @param logOn the value of a Proxy-Authorization header
     */
    private WebProxy(Endpoint endpoint, boolean socks, Optional<String> logOn) {
        this.endpoint = endpoint;
        this.socks = socks;
        this.logOn = logOn;
    }

    /** A proxy as an environment variable names it: {@code http://name:password@host:port}, or less of it. */
    static Optional<WebProxy> parse(String text) {
        var typed = text.strip();
        try {
            var uri = URI.create(typed.contains("://") ? typed : "http://" + typed);
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean socks = scheme.startsWith("socks");
            if (uri.getHost() == null || !socks && !scheme.equals("http")) return Optional.empty();
            var logOn = Optional.ofNullable(uri.getRawUserInfo()).map(WebProxy::basic);
            return at(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), socks, logOn);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A proxy at a host and port that somebody typed; nothing where they are none. */
    static Optional<WebProxy> at(String host, int port, boolean socks, Optional<String> logOn) {
        return Endpoint.parsePort(Integer.toString(port))
                .flatMap(_ -> Endpoint.parseHost(host))
                .map(name -> new WebProxy(new Endpoint(name, port), socks, logOn));
    }

    private static String basic(String typed) {
        var plain = URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
        var whole = plain.contains(":") ? plain : plain + ":";
        return "Basic " + Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public boolean isSocks() {
        return socks;
    }

    /** The header line that logs on to it, with its end; empty where none is needed. */
    public String header() {
        return logOn.map(value -> "Proxy-Authorization: " + value + "\r\n").orElse("");
    }
}
