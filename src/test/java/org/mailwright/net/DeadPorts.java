package org.mailwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Two ports of this computer at which no server answers: one refuses, one says nothing at all. */
public final class DeadPorts implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** In milliseconds; a handshake on this computer is the kernel's alone and takes none. */
    private static final int ANSWER = 500;

    /** More than any system lets wait in the shortest queue. */
    private static final int MOST = 300;

    private final Socket refusing = new Socket();
    private final ServerSocket full = new ServerSocket(0, 1, HERE);
    private final List<Socket> waiting = new ArrayList<>();

    public DeadPorts() throws IOException {
        refusing.bind(new InetSocketAddress(HERE, 0)); // taken, so that nobody else listens there
    }

    /** A port at which nothing listens. */
    public int refusing() {
        return refusing.getLocalPort();
    }

    /** A port whose queue is full, so that a connection's first packet is not answered. */
    public int unanswered() throws IOException {
        if (waiting.isEmpty()) fill();
        return full.getLocalPort();
    }

    private void fill() throws IOException {
        while (waiting.size() < MOST) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(full.getLocalSocketAddress(), ANSWER);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new IllegalStateException("this system lets everybody wait");
    }

    @Override
    public void close() throws IOException {
        refusing.close();
        full.close();
        for (var socket : waiting) socket.close();
    }
}
