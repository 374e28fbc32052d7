package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Puts a clean public set of certificate authorities into an image, in the place of the build machine's cacerts that jlink copies,
 * whatever somebody added to it. {@code check} in front only compares, and fails on any difference. The set is named jssecacerts,
 * where Java looks for authorities first; a file named cacerts is also read by each process that checks a chain, to see whether
 * the JDK's own authorities are in it, which takes longer than a handshake.
 */
final class CleanRoots {

    private CleanRoots() {}

    public static void main(String[] args) throws Exception {
        boolean check = args[0].equals("check");
        var wanted = read(Path.of(args[check ? 1 : 0]));
        var store = Path.of(args[check ? 2 : 1]);
        var copied = store.resolveSibling("cacerts");
        if (!check) {
            Files.deleteIfExists(copied);
            write(wanted, store);
        }
        if (Files.exists(copied)) {
            System.err.println(copied + " is the build machine's");
            System.exit(1);
        }
        var found = stored(store);
        if (found.isEmpty() || !found.equals(wanted)) {
            System.err.println(store + " holds " + found.size() + " roots, and they are not the " + wanted.size());
            System.exit(1);
        }
    }

    private static Set<Certificate> read(Path pem) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(pem)) {
            return new HashSet<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    /** Without a password, as the JDK's own: nothing in it is secret. */
    private static void write(Set<Certificate> roots, Path file) throws IOException, GeneralSecurityException {
        System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
        System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var root : roots) store.setCertificateEntry(Integer.toHexString(root.hashCode()), root);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, null);
        }
    }

    private static Set<Certificate> stored(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(file.toFile(), (char[]) null);
        var roots = new HashSet<Certificate>();
        for (var alias : Collections.list(store.aliases())) roots.add(store.getCertificate(alias));
        return roots;
    }
}
