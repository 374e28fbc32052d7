package org.mailwright.net.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Reads what the first handshake needs of the system's authorities. */
    public void prepare() {
        SystemRoots.prepare();
    }

    /** Everybody who is believed about a host. Reading all of the system's authorities takes a moment: at the first need. */
    Roots roots(String host) {
        var own = byHost.get(host);
        return own == null ? roots() : Roots.of(Set.of(own));
    }

    /**
     * Of {@link #roots(String)} those whose names stand in a chain, read by themselves: whoever accepts the chain with these would
     * accept it with all. Nothing where there are none, or where the system does not keep them in a file.
     */
    Optional<Roots> rootsNear(List<X509Certificate> chain, String host) {
        if (byHost.containsKey(host)) return Optional.of(roots(host));
        var names = chain.stream()
                .flatMap(each -> Stream.of(each.getIssuerX500Principal(), each.getSubjectX500Principal()))
                .toList();
        var near = new HashSet<>(SystemRoots.naming(names));
        added.stream()
                .filter(each -> names.contains(each.getSubjectX500Principal()))
                .forEach(near::add);
        return near.isEmpty() ? Optional.empty() : Optional.of(Roots.of(near));
    }

    private synchronized Roots roots() {
        if (roots == null) {
            var anchors = new HashSet<>(SystemRoots.load());
            anchors.addAll(added);
            roots = Roots.of(anchors);
        }
        return roots;
    }
}
