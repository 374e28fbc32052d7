package org.mailwright.practice.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.mailwright.model.Encryption;

/** Accepts clients on one loopback port, and gives each a session on a thread of its own. */
public final class Listener implements AutoCloseable {

    /** Clients served at a time; more than these are hung up on. */
    private static final int MAX_CLIENTS = 32;

    private final ServerSocket socket;
    private final Encryption encryption;
    private final SSLContext tls;
    private final Session.Kind kind;
    private final ExecutorService threads;
    private final Set<Connection> clients = new HashSet<>();

    private Listener(
            ServerSocket socket, Encryption encryption, SSLContext tls, Session.Kind kind, ExecutorService threads) {
        this.socket = socket;
        this.encryption = encryption;
        this.tls = tls;
        this.kind = kind;
        this.threads = threads;
    }

    public static Listener open(Encryption encryption, SSLContext tls, Session.Kind kind, ExecutorService threads)
            throws IOException {
        var socket = new ServerSocket(0, MAX_CLIENTS, InetAddress.ofLiteral("127.0.0.1"));
        var listener = new Listener(socket, encryption, tls, kind, threads);
        threads.execute(listener::accept);
        return listener;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                welcome(socket.accept());
            } catch (IOException e) {
                // Closed, which ends the loop, or one client that broke off, which is no reason to end.
            }
        }
    }

    private void welcome(Socket client) throws IOException {
        var connection = new Connection(client, tls);
        if (admit(connection)) threads.execute(() -> serve(connection));
        else connection.close();
    }

    private void serve(Connection connection) {
        try (connection) {
            connection.patience(Session.BEFORE_LOGIN);
            if (encryption == Encryption.TLS) connection.startTls();
            kind.with(connection).serve();
            connection.finish();
        } catch (IOException e) {
            // The client is gone, or spoke no TLS: there is nobody left to tell.
        } finally {
            dismiss(connection);
        }
    }

    private synchronized boolean admit(Connection connection) {
        return !socket.isClosed() && clients.size() < MAX_CLIENTS && clients.add(connection);
    }

    private synchronized void dismiss(Connection connection) {
        clients.remove(connection);
    }

    @Override
    public synchronized void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // As with a connection: nothing else can be done with it.
        }
        clients.forEach(Connection::close);
    }
}
