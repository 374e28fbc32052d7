package org.mailwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Listens on this computer, and keeps every byte that comes in on its connections. */
final class TappedListener extends ServerSocket {

    TappedListener() throws IOException {
        super(0, 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public TappedSocket accept() throws IOException {
        var socket = new TappedSocket();
        implAccept(socket);
        return socket;
    }
}
