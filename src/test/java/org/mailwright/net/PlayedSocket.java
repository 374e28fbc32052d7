package org.mailwright.net;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Set;

/** A connection to a server that sends the same bytes whatever it hears, and then hangs up. No real socket. */
public final class PlayedSocket extends Socket {

    private final InputStream in;
    private boolean closed;
    private int patience;

    public PlayedSocket(byte[] said) {
        this(new ByteArrayInputStream(said));
    }

    public PlayedSocket(InputStream said) {
        in = said;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void setSoTimeout(int timeout) {
        patience = timeout; // it never waits
    }

    /** How long the last wait might have been, in milliseconds. */
    public int patience() {
        return patience;
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
