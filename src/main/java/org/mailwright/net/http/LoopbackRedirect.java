package org.mailwright.net.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the provider sends the browser back to: this computer, and nowhere else (RFC 8252, section 7.3).
 *
 * @param host 127.0.0.1, [::1] or localhost, as it was registered
 * @param port 0 for any that is free
 * @param path as it was registered, which may be empty
 */
public record LoopbackRedirect(String host, int port, String path) {

    public static final LoopbackRedirect USUAL = new LoopbackRedirect("127.0.0.1", 0, "");
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "[::1]", "localhost");

    /** The redirect, if it leads to this computer and nowhere else. */
    public static Optional<LoopbackRedirect> parse(String text) {
        try {
            var uri = new URI(text);
            boolean plain = "http".equals(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            boolean own = plain && uri.getHost() != null && HOSTS.contains(uri.getHost()) && uri.getPort() <= 65535;
            return own
                    ? Optional.of(new LoopbackRedirect(uri.getHost(), Math.max(0, uri.getPort()), uri.getRawPath()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As it was registered, where the port was left open. */
    public String registered() {
        return "http://" + host + (port == 0 ? "" : ":" + port) + path;
    }

    /** The whole address, with the port that is listened on. */
    public String uri(int openPort) {
        return "http://" + host + ":" + openPort + path;
    }

    /** The addresses to listen on: where the name localhost leads to, a browser decides. */
    public List<String> literals() {
        return switch (host) {
            case "[::1]" -> List.of("::1");
            case "localhost" -> List.of("127.0.0.1", "::1");
            default -> List.of("127.0.0.1");
        };
    }

    /** Whether a request's path is the one that was registered. */
    public boolean leadsTo(String requested) {
        return requested.equals(path.isEmpty() ? "/" : path);
    }
}
