package org.mailwright.net.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a TLS connection stands on.
 *
 * @param version such as TLSv1.3
 * @param chain the server's certificates, its own first
 * @param exporter the channel binding "tls-exporter" (RFC 9266), which TLS 1.3 gives
 */
public record TlsSession(String version, String cipher, List<X509Certificate> chain, Optional<byte[]> exporter) {

    public TlsSession {
        chain = List.copyOf(chain);
    }
}
