package org.mailwright.net.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.WebProxy;
import org.mailwright.net.tls.Network;

/** Opens connections through a proxy, which resolves the server's name: by CONNECT (RFC 9110, section 9.3.6) or SOCKS. */
final class ProxyTunnel {

    private static final int REFUSED = 400;
    private static final int NOT_REACHED = 500;

    private final WebProxy proxy;
    private final Network network;
    private final Connections connections;

    ProxyTunnel(WebProxy proxy, Network network, Connections connections) {
        this.proxy = proxy;
        this.network = network;
        this.connections = connections;
    }

    /**
     * A connection on which the server is spoken to; without TLS and SOCKS, to the proxy itself, which is asked for whole
     * addresses then.
     *
     * @throws ConnectionFailure with conn-refused where the proxy does not allow it, with conn-unreachable where it does
     *     not get there
     */
    Socket open(Endpoint server, boolean secure) throws IOException {
        var at = proxy.endpoint();
        var addresses = network.dns().addresses(at.host());
        if (proxy.isSocks()) return socks(new InetSocketAddress(addresses.getFirst(), at.port()), server);
        var socket = network.dial(addresses, at.port(), connections);
        if (!secure) return socket;
        try {
            socket.setSoTimeout((int) network.limits().reply().toMillis());
            var host = server.isAddress() && server.host().contains(":") ? "[" + server.host() + "]" : server.host();
            var target = host + ":" + server.port();
            var question = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + proxy.header() + "\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            int status = new HttpResponseReader(socket.getInputStream()).status();
            if (status >= NOT_REACHED) throw new ConnectionFailure(Cause.CONN_UNREACHABLE, "the proxy: " + status);
            if (status >= REFUSED) throw new ConnectionFailure(Cause.CONN_REFUSED, "the proxy: " + status);
            return socket;
        } catch (IOException e) {
            connections.close(socket);
            throw e;
        }
    }

    private Socket socks(InetSocketAddress at, Endpoint server) throws IOException {
        var socket = new Socket(new Proxy(Proxy.Type.SOCKS, at));
        connections.add(socket);
        try {
            int limit = (int) network.limits().connect().toMillis();
            socket.connect(InetSocketAddress.createUnresolved(server.host(), server.port()), limit);
            return socket;
        } catch (IOException e) {
            connections.close(socket);
            throw new ConnectionFailure(Cause.CONN_UNREACHABLE, e);
        }
    }
}
