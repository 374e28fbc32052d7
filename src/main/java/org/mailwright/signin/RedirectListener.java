package org.mailwright.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.mailwright.model.Cause;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.http.PastedRedirect;

/**
 * Waits on this computer's own address for the browser to come back from the sign-in page (RFC 8252, section 7.3).
 *
 * <p>It listens for one sign-in only, answers with one page, and hands over the first answer that comes. Browsers open
 * connections beforehand and ask for icons, and other programs on this computer may call, with a state that is not
 * ours: they get 404. What says nothing holds up nobody, and is cut off.
 */
final class RedirectListener implements AutoCloseable {

    /** As many as may be open: where the queue is full, a browser's connection waits for a second or more. */
    private static final int BACKLOG = 64;

    /**
     * Read by the server once: seconds for a request that does not end, milliseconds from one look at connections that
     * say nothing to the next, and connections at a time on an address, of which a browser needs three or four. Each
     * has a thread, so that none waits behind those that say nothing.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "5",
            "sun.net.httpserver.clockTick", "1000",
            "jdk.httpserver.maxConnections", "64");

    private static final int NO_BODY = -1;

    /** What a redirect from the sign-in page has one of. */
    private static final List<String> REDIRECTED = List.of("state", "code", "error");

    /** At least one, all on the same port. */
    private final List<HttpServer> servers;

    private final LoopbackRedirect redirect;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private volatile boolean strayed;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final BlockingQueue<Authorization.Answer> answers = new ArrayBlockingQueue<>(1);

    private RedirectListener(List<HttpServer> servers, LoopbackRedirect redirect) {
        this.servers = List.copyOf(servers);
        this.redirect = redirect;
    }

    static RedirectListener open(LoopbackRedirect redirect) throws IOException {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) System.setProperty(name, value);
        });
        var servers = new ArrayList<HttpServer>();
        var literals = redirect.literals().iterator();
        servers.add(bound(literals.next(), redirect.port()));
        int port = servers.getFirst().getAddress().getPort();
        while (literals.hasNext()) {
            try {
                servers.add(bound(literals.next(), port));
            } catch (IOException e) {
                // a computer without IPv6; browsers come to the other address
            }
        }
        return new RedirectListener(servers, redirect);
    }

    private static HttpServer bound(String literal, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByName(literal), port), BACKLOG);
    }

    String uri() {
        return redirect.uri(servers.getFirst().getAddress().getPort());
    }

    /** Also takes the address of a page that the browser could not load, believed as little: false if it is not ours. */
    Predicate<String> listen(Authorization authorization, ClosingPage page) {
        for (var server : servers) {
            server.setExecutor(workers);
            server.createContext("/", exchange -> serve(exchange, authorization, page));
            server.start();
        }
        return pasted -> {
            var own = PastedRedirect.parse(pasted, uri()).filter(authorization::isOwn);
            if (own.isPresent() && !taken.getAndSet(true)) answers.add(authorization.read(own.get()));
            return own.isPresent();
        };
    }

    /**
     * What the browser brought, or empty if it did not come in time. Redirects that belong to no sign-in of ours end
     * nothing, since any program on this computer can send one; where nothing else came, they are the answer.
     */
    Optional<Authorization.Answer> await(Duration patience) throws InterruptedException {
        var answer = Optional.ofNullable(answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        return answer.isEmpty() && strayed
                ? Optional.of(new Authorization.Answer.Refused(new Refusal(Cause.OAUTH_STATE_MISMATCH, "")))
                : answer;
    }

    /** Closes the port and all connections before it returns. */
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange, Authorization authorization, ClosingPage page) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            var came = exchange.getRequestMethod().equals("GET")
                    ? parameters(exchange.getRequestURI())
                    : Optional.<Parameters>empty();
            if (came.isEmpty() || !authorization.isOwn(came.get())) {
                if (came.isPresent()) strayed = true;
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_NOT_FOUND, NO_BODY);
                return;
            }
            boolean first = !taken.getAndSet(true); // before the page: its reader may send another
            var answer = authorization.read(came.get());
            try {
                page.headers().forEach(exchange.getResponseHeaders()::set);
                var html = page.html(answer instanceof Authorization.Answer.Code);
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, html.length);
                exchange.getResponseBody().write(html);
            } finally {
                exchange.close();
                if (first) answers.offer(answer); // also if the browser did not wait for the page
            }
        }
    }

    /** What the redirect carries; empty for anything else that is asked for. */
    private Optional<Parameters> parameters(URI target) {
        var query = target.getRawQuery();
        if (query == null || !redirect.leadsTo(target.getRawPath())) return Optional.empty();
        if (REDIRECTED.stream().noneMatch(name -> query.contains(name + "="))) return Optional.empty();
        return Optional.of(Parameters.parse(query).orElseGet(Parameters::new));
    }
}
