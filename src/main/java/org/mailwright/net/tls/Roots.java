package org.mailwright.net.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Authorities, and the standard check of a chain against them (RFC 5280, section 6). */
record Roots(Set<X509Certificate> anchors, X509ExtendedTrustManager pkix) {

    static Roots of(Set<X509Certificate> anchors) {
        return new Roots(Set.copyOf(anchors), trustManager(anchors));
    }

    private static X509ExtendedTrustManager trustManager(Set<X509Certificate> anchors) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (var anchor : anchors) store.setCertificateEntry(Integer.toString(number++), anchor);
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no PKIX", e);
        }
    }
}
