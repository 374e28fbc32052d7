package org.mailwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** How TCP connections are opened: by {@link Dialer}, unless something stands between the program and the network. */
@FunctionalInterface
public interface Connector {

    /**
     * Connects to the first address that answers.
     *
     * @param limit for all addresses together
     * @param connections takes in every socket that is opened
     */
    Socket dial(List<InetAddress> addresses, int port, Duration limit, Connections connections) throws IOException;

    /** Straight to the server. */
    Connector DIRECT = (addresses, port, limit, connections) -> new Dialer(limit).dial(addresses, port, connections);
}
