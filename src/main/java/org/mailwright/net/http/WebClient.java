package org.mailwright.net.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Scheduler;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TaskGroup;
import org.mailwright.net.tls.Network;

/**
 * A web client for one search: HTTP/1.1 with names resolved and servers proven as for mail, so that a name server or an
 * authority given for the one holds for the other. docs/decisions/0020 says why it is not {@code java.net.http}.
 *
 * <p>A server gets one connection, and questions one after another. Everything together, redirects included, has the
 * time of one reply.
 */
public final class WebClient implements HttpFetcher {

    /** In characters (RFC 1035, section 2.3.4), which a label before a long domain passes. */
    private static final int LONGEST_NAME = 253;

    private static final int MOST_REDIRECTS = 5;

    /** Ports below this belong to other services, which a redirect has no business with. */
    private static final int FIRST_FREE_PORT = 1024;

    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

    private final Network network;
    private final SearchBudget budget;
    private final Map<Origin, HttpConnection> lines = new ConcurrentHashMap<>();

    public WebClient(Network network, SearchBudget budget) {
        this.network = network;
        this.budget = budget;
    }

    @Override
    public HttpDocument fetch(Request request) throws ConnectionFailure {
        return inTime(() -> follow(request));
    }

    /**
     * Sends a form, over TLS only, and takes the answer as it is: what the form holds is for this server, and no
     * redirect takes it to another.
     *
     * @param form as application/x-www-form-urlencoded; its maker closes it
     */
    public HttpDocument post(URI url, Secret form) throws ConnectionFailure {
        return post(url, HttpBody.form(form));
    }

    /** Sends a JSON document, over TLS only, and takes the answer as it is. */
    public HttpDocument postJson(URI url, String document) throws ConnectionFailure {
        return post(url, HttpBody.json(document));
    }

    /** Comes to a page over TLS, as a browser does that follows nothing. */
    public Landing land(URI page) throws ConnectionFailure {
        if (!"https".equals(page.getScheme())) throw new ConnectionFailure(Cause.DISCO_INSECURE, "a page over http");
        return inTime(() -> Landing.of(page, line(page).ask(page, Optional.empty())));
    }

    private HttpDocument post(URI url, HttpBody body) throws ConnectionFailure {
        if (!"https".equals(url.getScheme())) throw new ConnectionFailure(Cause.DISCO_INSECURE, "a form over http");
        return inTime(() -> line(url).ask(url, Optional.of(body)).fetched(List.of(url)));
    }

    private <T> T inTime(Asking<T> asking) throws ConnectionFailure {
        try (var crew = new TaskGroup<Result<T>>(Scheduler.REAL)) {
            crew.start(() -> attempt(asking));
            var result = crew.next(network.limits().reply());
            return switch (result.orElse(new Result.Failed<>(new ConnectionFailure(Cause.GREETING_TIMEOUT)))) {
                case Result.Done<T>(var fetched) -> fetched;
                case Result.Failed<T>(var failure) -> throw failure;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailure(Cause.CONN_DROPPED, e);
        }
    }

    /** Something asked of the web. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws IOException;
    }

    private static <T> Result<T> attempt(Asking<T> asking) {
        try {
            return new Result.Done<>(asking.ask());
        } catch (ConnectionFailure e) {
            return new Result.Failed<>(e);
        } catch (IOException e) {
            return new Result.Failed<>(new ConnectionFailure(Cause.CONN_DROPPED, e));
        }
    }

    private HttpDocument follow(Request request) throws IOException {
        var hops = new ArrayList<URI>();
        var url = request.url();
        var post = request.post().map(HttpBody::xml);
        while (true) {
            if (hops.contains(url) || hops.size() > MOST_REDIRECTS) {
                throw new ConnectionFailure(Cause.DISCO_MALICIOUS, "redirects without end");
            }
            hops.add(url);
            var answer = line(url).ask(url, post);
            var target = answer.redirect();
            if (target.isEmpty()) return answer.fetched(hops);
            if (answer.status() == 303) post = Optional.empty();
            var next = next(url, target.get());
            // What one server was told is not told to another.
            if (post.isPresent() && !url.getHost().equals(next.getHost())) {
                throw new ConnectionFailure(Cause.DISCO_FOREIGN_HOST, "a redirect to another server");
            }
            url = next;
        }
    }

    private HttpConnection line(URI url) throws ConnectionFailure {
        if (url.getHost() != null && url.getHost().length() > LONGEST_NAME)
            throw new ConnectionFailure(Cause.DNS_NOT_FOUND, "a name longer than any can be");
        var origin = origin(url)
                .orElseThrow(() -> new ConnectionFailure(Cause.DISCO_MALICIOUS, "an address not to be followed"));
        return lines.computeIfAbsent(
                origin, _ -> new HttpConnection(origin.endpoint(), origin.secure(), network, budget));
    }

    /** Never from https to http, where everybody could read along. */
    private static URI next(URI from, String location) throws ConnectionFailure {
        try {
            var to = from.resolve(location);
            if ("https".equals(from.getScheme()) && !"https".equals(to.getScheme())) {
                throw new ConnectionFailure(Cause.DISCO_INSECURE, "a redirect to http");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new ConnectionFailure(Cause.DISCO_MALICIOUS, e);
        }
    }

    /** The server of an address, or nothing where it is none on the Internet or asks to be sent a log-on. */
    private static Optional<Origin> origin(URI url) {
        var scheme = url.getScheme();
        var standard = scheme == null ? null : PORTS.get(scheme);
        if (standard == null || url.getHost() == null || url.getRawUserInfo() != null) return Optional.empty();
        int port = url.getPort() < 0 ? standard : url.getPort();
        if (port != standard && (port < FIRST_FREE_PORT || port > 65535)) return Optional.empty();
        return DomainName.parse(url.getHost())
                .filter(name -> name.labels().size() > 1)
                .filter(name -> !name.labels().getLast().equals("localhost"))
                .map(name -> new Origin(scheme.equals("https"), new Endpoint(name.ascii(), port)));
    }

    private record Origin(boolean secure, Endpoint endpoint) {}

    private sealed interface Result<T> {
        record Done<T>(T fetched) implements Result<T> {}

        record Failed<T>(ConnectionFailure failure) implements Result<T> {}
    }
}
