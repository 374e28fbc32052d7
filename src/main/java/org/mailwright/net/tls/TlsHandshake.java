package org.mailwright.net.tls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;

/** Turns a TCP connection into a TLS one whose other end is proven to be the host (RFC 8314, RFC 9525). */
public final class TlsHandshake {

    /** At least TLS 1.2 (RFC 8997). */
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final String host;
    private final DiagnosingTrustManager witness;

    public TlsHandshake(TrustStore trust, String host, Clock clock) {
        this.host = host;
        this.witness = new DiagnosingTrustManager(trust, host, clock.instant());
    }

    /** Ends with a connection on which secrets may be said, or not at all. */
    public SSLSocket over(Socket raw, int port) throws IOException {
        var socket = (SSLSocket) context().getSocketFactory().createSocket(raw, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!HostNames.isAddress(host)) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    public TlsSession session(SSLSocket socket) {
        var session = (ExtendedSSLSession) socket.getSession();
        return new TlsSession(session.getProtocol(), session.getCipherSuite(), chain(session), exporter(session));
    }

    /** The certificates the server showed, also where they were refused. */
    public List<X509Certificate> chain() {
        return witness.chain();
    }

    /** Why TLS broke off, in the handshake or at the first read after it, where TLS 1.3 tells of a missing certificate. */
    public ConnectionFailure reason(IOException e) {
        if (e instanceof ConnectionFailure known) return known;
        if (witness.fault().isPresent())
            return new ConnectionFailure(witness.fault().get(), e);
        if (witness.askedForCertificate()) return new ConnectionFailure(Cause.TLS_CLIENT_CERT_REQUIRED, e);
        return new ConnectionFailure(cause(e), e);
    }

    private Cause cause(IOException e) {
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) return Cause.GREETING_TIMEOUT;
        var words = String.valueOf(e.getMessage());
        if (words.contains("Unsupported or unrecognized SSL message")) return Cause.TLS_MODE_MISMATCH;
        boolean early = witness.chain().isEmpty();
        if (words.contains("protocol_version")
                || words.contains("is not accepted by client preferences")
                || words.contains("insufficient_security")
                || early && words.contains("handshake_failure")) {
            return Cause.TLS_VERSION_OLD;
        }
        return Cause.TLS_HANDSHAKE_FAILED;
    }

    private SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {witness.keys()}, new TrustManager[] {witness}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static List<X509Certificate> chain(ExtendedSSLSession session) {
        try {
            return List.of(session.getPeerCertificates()).stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }

    private static Optional<byte[]> exporter(ExtendedSSLSession session) {
        if (!session.getProtocol().equals("TLSv1.3")) return Optional.empty();
        try {
            return Optional.of(session.exportKeyingMaterialData("EXPORTER-Channel-Binding", new byte[0], 32));
        } catch (SSLException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
