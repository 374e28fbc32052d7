package org.mailwright.net.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;

/**
 * Watches one TLS handshake: lets the standard check decide, adds what that leaves out, and remembers the reason.
 *
 * <p>Stricter than the standard, never laxer: a weak key and a name that stands only in the common name are refused.
 */
final class DiagnosingTrustManager extends X509ExtendedTrustManager {

    private final TrustStore trust;
    private final String host;
    private final Instant now;
    private List<X509Certificate> chain = List.of();
    private @Nullable Cause fault;
    private boolean askedForCertificate;

    DiagnosingTrustManager(TrustStore trust, String host, Instant now) {
        this.trust = trust;
        this.host = host;
        this.now = now;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    Optional<Cause> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether the server wanted a certificate from this side, which there is none of. */
    boolean askedForCertificate() {
        return askedForCertificate;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket)
            throws CertificateException {
        chain = List.of(shown);
        var near = trust.rootsNear(chain, host);
        if (near.isPresent()) {
            try {
                check(near.get(), shown, authType, socket);
                return;
            } catch (CertificateException e) {
                fault = null; // only the word of all authorities is final
            }
        }
        check(trust.roots(host), shown, authType, socket);
    }

    private void check(Roots roots, X509Certificate[] shown, String authType, Socket socket)
            throws CertificateException {
        var doctor = new CertificateDiagnosis(roots.anchors(), now);
        try {
            roots.pkix().checkServerTrusted(shown, authType, socket);
        } catch (CertificateException e) {
            fault = doctor.examine(chain, host).orElse(Cause.TLS_HANDSHAKE_FAILED);
            throw e;
        }
        if (!HostNames.match(shown[0], host)) refuse(Cause.CERT_HOSTNAME_MISMATCH);
        var weak = doctor.weak(chain);
        if (weak.isPresent()) refuse(weak.get());
    }

    private void refuse(Cause reason) throws CertificateException {
        fault = reason;
        throw new CertificateException(reason.code());
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** Without the socket there is no name to check against, so nothing is trusted this way. */
    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType) throws CertificateException {
        throw new CertificateException("a server is checked together with its name");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(shown, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(shown, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(shown, authType);
    }

    /** Has no key, and notes that one was asked for. */
    X509ExtendedKeyManager keys() {
        return new X509ExtendedKeyManager() {
            @Override
            public @Nullable String chooseClientAlias(
                    String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
                askedForCertificate = true;
                return null;
            }

            @Override
            public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
                return null;
            }

            @Override
            public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
                return null;
            }

            @Override
            public @Nullable String chooseServerAlias(
                    String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
                return null;
            }

            @Override
            public X509Certificate @Nullable [] getCertificateChain(String alias) {
                return null;
            }

            @Override
            public @Nullable PrivateKey getPrivateKey(String alias) {
                return null;
            }
        };
    }
}
