package org.mailwright.net.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.QuickAck;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.WebProxy;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TlsHandshake;

/**
 * The one connection of a search to one web server, on which one question follows another. A server that could not be
 * reached is not tried again.
 */
final class HttpConnection {

    private final Endpoint endpoint;
    private final boolean secure;
    private final Network network;
    private final SearchBudget budget;
    private final Optional<WebProxy> proxy;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Wire wire;
    private @Nullable ConnectionFailure dead;
    private boolean opened;

    HttpConnection(Endpoint endpoint, boolean secure, Network network, SearchBudget budget) {
        this(endpoint, secure, network, budget, Optional.empty());
    }

    HttpConnection(Endpoint endpoint, boolean secure, Network network, SearchBudget budget, Optional<WebProxy> proxy) {
        this.endpoint = endpoint;
        this.secure = secure;
        this.network = network;
        this.budget = budget;
        this.proxy = proxy;
    }

    HttpResponse ask(URI url, Optional<HttpBody> post) throws IOException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailure(Cause.CONN_DROPPED, e);
        }
        try {
            if (dead != null) throw new ConnectionFailure(dead.what(), dead);
            var request = request(url, post);
            try {
                return exchange(request);
            } finally {
                Arrays.fill(request, (byte) 0);
            }
        } finally {
            turn.unlock();
        }
    }

    private HttpResponse exchange(byte[] request) throws IOException {
        var open = wire;
        boolean used = open != null;
        if (open == null) open = connect();
        try {
            var answer = open.exchange(request);
            wire = answer.keepsAlive() ? open : null;
            if (wire == null) open.close();
            return answer;
        } catch (IOException e) {
            wire = null;
            open.close();
            // Between two questions a server may hang up; asked again, it gets a new connection.
            if (used && open.isUnheard()) return exchange(request);
            throw open.reason(e);
        }
    }

    private Wire connect() throws IOException {
        try {
            if (!budget.take(endpoint) && !(opened && budget.takeAgain())) {
                throw new ConnectionFailure(Cause.CONN_REFUSED, "enough connections for one search");
            }
            var socket = proxy.isPresent()
                    ? tunnel(proxy.get())
                    : network.dial(addresses(), endpoint.port(), budget.connections());
            opened = true;
            return new Wire(socket);
        } catch (DnsFailure e) {
            dead = new ConnectionFailure(e.what(), e);
            throw dead;
        } catch (ConnectionFailure e) {
            dead = e;
            throw e;
        }
    }

    private Socket tunnel(WebProxy through) throws IOException {
        budget.throughProxy(through.endpoint());
        try {
            var _ = addresses();
        } catch (DnsFailure e) {
            // Behind a proxy, the name servers often know the own network only.
        }
        return new ProxyTunnel(through, network, budget.connections()).open(endpoint, secure);
    }

    private List<InetAddress> addresses() throws DnsFailure, ConnectionFailure {
        var all = network.dns().addresses(endpoint.host());
        if (budget.domain().isEmpty()) return all;
        var allowed = PrivateAddresses.allowed(all, budget.domain().get(), network.dns());
        if (allowed.isEmpty()) throw new ConnectionFailure(Cause.CONN_REFUSED, "an address in a private network");
        return allowed;
    }

    private byte[] request(URI url, Optional<HttpBody> post) {
        var body = post.map(HttpBody::bytes).orElse(new byte[0]);
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var host = url.getPort() < 0 ? endpoint.host() : endpoint.toString();
        var asked = proxy.filter(through -> !secure && !through.isSocks());
        var target = asked.map(_ -> "http://" + host).orElse("")
                + (url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        var head = (post.isPresent() ? "POST " : "GET ") + target + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + asked.map(WebProxy::header).orElse("")
                + "User-Agent: Mailwright\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                + post.map(sent -> "Content-Type: " + sent.mediaType() + "\r\nContent-Length: " + body.length + "\r\n")
                        .orElse("")
                + "\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        Arrays.fill(body, (byte) 0);
        return request;
    }

    /** The connection itself. */
    private final class Wire {

        private final Socket raw;
        private final @Nullable TlsHandshake tls;
        private final InputStream in;
        private final OutputStream out;
        private boolean unheard = true;

        Wire(Socket raw) throws IOException {
            this.raw = raw;
            raw.setSoTimeout((int) network.limits().reply().toMillis());
            if (!secure) {
                tls = null;
                in = new BufferedInputStream(raw.getInputStream());
                out = raw.getOutputStream();
                return;
            }
            tls = new TlsHandshake(network.trust(), endpoint.host(), network.clock());
            try {
                var socket = tls.over(raw, endpoint.port());
                in = new BufferedInputStream(socket.getInputStream());
                out = socket.getOutputStream();
            } catch (IOException e) {
                budget.connections().close(raw);
                throw e;
            }
        }

        HttpResponse exchange(byte[] request) throws IOException {
            unheard = true;
            out.write(request);
            out.flush();
            QuickAck.beforeReading(raw);
            in.mark(1);
            unheard = in.read() < 0;
            if (unheard) throw new ConnectionFailure(Cause.CONN_DROPPED);
            in.reset();
            return new HttpResponseReader(in).answer();
        }

        /** Whether the server hung up before it said a word. */
        boolean isUnheard() {
            return unheard;
        }

        ConnectionFailure reason(IOException e) {
            return switch (e) {
                case ConnectionFailure known -> known;
                case SocketTimeoutException _ -> new ConnectionFailure(Cause.GREETING_TIMEOUT, e);
                case SSLException _ when tls != null -> tls.reason(e);
                default -> new ConnectionFailure(Cause.CONN_DROPPED, e);
            };
        }

        void close() {
            budget.connections().close(raw);
        }
    }
}
