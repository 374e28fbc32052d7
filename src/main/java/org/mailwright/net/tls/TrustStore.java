package org.mailwright.net.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom the program believes: the operating system's certificate authorities, those of a CA file, and single
 * certificates each for one host only. There is no way to believe everybody.
 */
public final class TrustStore {

    private final List<X509Certificate> added;
    private final Map<String, X509Certificate> byHost;
    private @Nullable Roots roots;

    private TrustStore(List<X509Certificate> added, Map<String, X509Certificate> byHost) {
        this.added = List.copyOf(added);
        this.byHost = Map.copyOf(byHost);
    }

    public static TrustStore system() {
        return new TrustStore(List.of(), Map.of());
    }

    /**
     * Believes the authorities of a PEM file as well.
     *
     * @throws IOException where the file cannot be read or holds no certificate
     */
    public TrustStore withCaFile(Path file) throws IOException {
        try {
            var certificates = SystemRoots.read(file);
            if (certificates.isEmpty()) throw new IOException("no certificate in " + file);
            return withAuthorities(certificates);
        } catch (CertificateException e) {
            throw new IOException("not a certificate file: " + file, e);
        }
    }

    public TrustStore withAuthorities(List<X509Certificate> certificates) {
        var all = new ArrayList<>(added);
        all.addAll(certificates);
        return new TrustStore(all, byHost);
    }

    /** Believes this certificate, but only when this host shows it. */
    public TrustStore withHost(String host, X509Certificate certificate) {
        var all = new HashMap<>(byHost);
        all.put(host, certificate);
        return new TrustStore(added, all);
    }

    /** Reading the system's authorities takes a moment, so it is done at the first need. */
    public synchronized Roots roots() {
        if (roots == null) {
            var anchors = new HashSet<>(SystemRoots.load());
            anchors.addAll(added);
            roots = new Roots(Set.copyOf(anchors), trustManager(anchors));
        }
        return roots;
    }

    public Roots roots(String host) {
        var own = byHost.get(host);
        return own == null ? roots() : new Roots(Set.of(own), trustManager(Set.of(own)));
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

    /** Authorities, and the standard check of a chain against them (RFC 5280, section 6). */
    record Roots(Set<X509Certificate> anchors, X509ExtendedTrustManager pkix) {}
}
