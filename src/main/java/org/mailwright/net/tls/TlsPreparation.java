package org.mailwright.net.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/**
 * What the first TLS handshake of a process waits for, done ahead and beside other work: its first message, with a key of each
 * kind that it offers (RFC 8446, section 4.2.8), and the file of the system's authorities. Nothing is sent, and nothing depends on it.
 */
public final class TlsPreparation {

    private TlsPreparation() {}

    /** Returns at once. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("tls preparation").start(TlsPreparation::run);
    }

    private static void run() {
        try {
            hello();
            SystemRoots.prepare();
        } catch (GeneralSecurityException | SSLException | RuntimeException e) {
            return; // the handshake says it
        }
    }

    /** A ClientHello. */
    static ByteBuffer hello() throws GeneralSecurityException, SSLException {
        var context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[0], new TrustManager[0], null);
        var client = context.createSSLEngine();
        client.setUseClientMode(true);
        var hello = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        client.wrap(ByteBuffer.allocate(0), hello);
        return hello.flip();
    }
}
