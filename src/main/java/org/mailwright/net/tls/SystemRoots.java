package org.mailwright.net.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;

/** The certificate authorities that this computer trusts: the operating system's, or the program's own set. */
final class SystemRoots {

    /** Debian, Fedora, openSUSE and Alpine, in that order. */
    private static final List<Path> LINUX_BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private SystemRoots() {}

    /** Read once in a process. */
    static List<X509Certificate> load() {
        return Loaded.ROOTS;
    }

    /** Reads what a first question waits for: the file, or all of them where they lie in none. */
    static void prepare() {
        if (File.AUTHORITIES.isEmpty()) load();
    }

    /** Those in whose certificate one of the names stands, without reading the others; nobody where they lie in no file. */
    static List<X509Certificate> naming(List<X500Principal> names) {
        try {
            return File.AUTHORITIES.naming(names);
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private static final class Loaded {
        static final List<X509Certificate> ROOTS =
                platform().filter(roots -> !roots.isEmpty()).orElseGet(SystemRoots::bundled);
    }

    private static final class File {
        static final PemAuthorities AUTHORITIES = PemAuthorities.of(file());

        private static byte[] file() {
            var file = bundle();
            if (file.isEmpty()) return new byte[0];
            try {
                return bytes(file.get());
            } catch (IOException | CertificateException e) {
                return new byte[0];
            }
        }
    }

    /** The certificates of a PEM or DER file of at most {@link CaFile#LONGEST} bytes. */
    static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        var found = new ArrayList<X509Certificate>();
        var all = new ByteArrayInputStream(bytes(file));
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(all)) {
            if (certificate instanceof X509Certificate x509) found.add(x509);
        }
        return found;
    }

    private static byte[] bytes(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(CaFile.LONGEST + 1);
            if (bytes.length > CaFile.LONGEST) throw new CertificateException("too large");
            return bytes;
        }
    }

    private static Optional<List<X509Certificate>> platform() {
        var store = keyStore();
        return store.isPresent() ? open(store.get()) : bundle().flatMap(SystemRoots::all);
    }

    /** The name of Java's door to where Windows and macOS keep their authorities. */
    private static Optional<String> keyStore() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) return Optional.of("Windows-ROOT");
        return os.startsWith("mac") ? Optional.of("KeychainStore-ROOT") : Optional.empty();
    }

    private static Optional<Path> bundle() {
        if (keyStore().isPresent()) return Optional.empty();
        return LINUX_BUNDLES.stream().filter(Files::isReadable).findFirst();
    }

    private static Optional<List<X509Certificate>> all(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<X509Certificate>> open(String type) {
        try {
            var store = KeyStore.getInstance(type);
            store.load(null, null);
            var roots = new ArrayList<X509Certificate>();
            for (var alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate root) roots.add(root);
            }
            return Optional.of(roots);
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> bundled() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .map(X509TrustManager::getAcceptedIssuers)
                    .map(List::of)
                    .flatMap(Collection::stream)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PKIX", e);
        }
    }
}
