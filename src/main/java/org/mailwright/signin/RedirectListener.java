package org.mailwright.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Waits on this computer's own address for the browser to come back from the sign-in page (RFC 8252, section 7.3).
 *
 * <p>It listens for one sign-in only, answers with one page, and hands over the first answer that comes. Browsers open
 * connections beforehand and ask for icons, and other programs on this computer may call: they get 404.
 */
final class RedirectListener implements AutoCloseable {

    private static final int BACKLOG = 16;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_BODY = -1;

    /** What a redirect from the sign-in page has one of. */
    private static final List<String> REDIRECTED = List.of("state", "code", "error");

    private final HttpServer server;
    private final LoopbackRedirect redirect;
    /** A thread for each connection, so that one that never ends its request holds up none. */
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private final BlockingQueue<Authorization.Answer> answers = new ArrayBlockingQueue<>(1);

    private RedirectListener(HttpServer server, LoopbackRedirect redirect) {
        this.server = server;
        this.redirect = redirect;
    }

    static RedirectListener open(LoopbackRedirect redirect) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(redirect.literal()), redirect.port());
        return new RedirectListener(HttpServer.create(address, BACKLOG), redirect);
    }

    String uri() {
        return redirect.uri(server.getAddress().getPort());
    }

    void listen(Authorization authorization, ClosingPage page) {
        server.setExecutor(workers);
        server.createContext("/", exchange -> serve(exchange, authorization, page));
        server.start();
    }

    /** What the browser brought, or empty if it did not come in time. */
    Optional<Authorization.Answer> await(Duration patience) throws InterruptedException {
        return Optional.ofNullable(answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Closes the port and all connections before it returns. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange, Authorization authorization, ClosingPage page) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            var came = exchange.getRequestMethod().equals("GET")
                    ? parameters(exchange.getRequestURI())
                    : Optional.<Parameters>empty();
            if (came.isEmpty()) {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
                return;
            }
            var answer = authorization.read(came.get());
            try {
                page.headers().forEach(exchange.getResponseHeaders()::set);
                var html = page.html(answer instanceof Authorization.Answer.Code);
                exchange.sendResponseHeaders(OK, html.length);
                exchange.getResponseBody().write(html);
            } finally {
                exchange.close();
                answers.offer(answer); // also if the browser did not wait for the page
            }
        }
    }

    /** What the redirect carries; empty for anything else that is asked for. */
    private Optional<Parameters> parameters(URI target) {
        var query = target.getRawQuery();
        if (query == null || !redirect.leadsTo(target.getRawPath())) return Optional.empty();
        var parameters = Parameters.parse(query).orElseGet(Parameters::new);
        return REDIRECTED.stream().anyMatch(name -> query.contains(name + "="))
                ? Optional.of(parameters)
                : Optional.empty();
    }
}
