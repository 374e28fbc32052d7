package org.mailwright.net.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * What the first TLS handshake of a process waits for, done ahead and beside other work: Java's tables for the curve P-256,
 * whose key each handshake offers (RFC 8446, section 4.2.8), and the system's authorities. Nothing depends on it.
 */
public final class TlsPreparation {

    private TlsPreparation() {}

    /** Returns at once. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("tls preparation").start(TlsPreparation::run);
    }

    private static void run() {
        try {
            var curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            curve.generateKeyPair();
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            context.createSSLEngine();
            SystemRoots.load();
        } catch (GeneralSecurityException | RuntimeException e) {
            return; // the handshake says it
        }
    }
}
