package org.mailwright.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sockets that one piece of work has open, so that all of them can be closed at once, from any thread. */
public final class Connections implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Takes a socket in, or closes it at once where the work has ended already. */
    void add(Socket socket) {
        open.add(socket);
        if (closed) close(socket);
    }

    public void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed, which is what close() promises.
        }
    }

    /** How many sockets are open. */
    public int count() {
        return open.size();
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(this::close);
    }
}
