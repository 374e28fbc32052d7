package org.mailwright.export.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.mailwright.model.Codes;
import org.mailwright.model.Secret;

/** A file with the key and the certificates that profiles are signed with: PEM, or PKCS#12 behind a passphrase. */
public final class SigningKeyFile {

    /** In bytes. A chain of four with its key takes about ten thousand. */
    public static final int MAX_SIZE = 1 << 20;

    private static final byte[] SAMPLE = {1};

    private static final Set<ASN1ObjectIdentifier> KINDS =
            Set.of(PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey);

    private SigningKeyFile() {}

    /** The result of reading the file. */
    public sealed interface Reading {

        record Ready(ProfileSigner signer) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Why a file cannot be signed with. */
    public enum Problem {
        UNREADABLE,
        NEEDS_PASSPHRASE,
        WRONG_PASSPHRASE,
        UNKNOWN_CIPHER,
        KIND_OF_KEY,
        NO_KEY,
        NO_CERTIFICATE,
        OTHER_KEY,
        EXPIRED,
        NOT_YET_VALID;

        /** The word that ends the key of its sentence. */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * Reads and tries a file.
     *
     * @param passphrase opens PKCS#12 and encrypted keys
     * @param now decides whether the certificate is valid
     */
    public static Reading read(byte[] file, Optional<Secret> passphrase, Instant now) {
        try {
            var pem = new String(file, ISO_8859_1).contains("-----BEGIN ");
            var material = pem ? PemKey.read(file, passphrase) : pkcs12(file, passphrase);
            return checked(material, now);
        } catch (BadKeyFile e) {
            return new Reading.Refused(e.problem());
        }
    }

    /** A key, and certificates in any order. */
    record Material(PrivateKey key, List<X509Certificate> certificates) {}

    private static Reading checked(Material material, Instant now) throws BadKeyFile {
        if (!signs(material.key())) throw new BadKeyFile(Problem.KIND_OF_KEY);
        if (material.certificates().isEmpty()) throw new BadKeyFile(Problem.NO_CERTIFICATE);
        var own = material.certificates().stream()
                .filter(certificate -> belong(material.key(), certificate.getPublicKey()))
                .findFirst()
                .orElseThrow(() -> new BadKeyFile(Problem.OTHER_KEY));
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new BadKeyFile(Problem.EXPIRED);
        } catch (CertificateNotYetValidException e) {
            throw new BadKeyFile(Problem.NOT_YET_VALID);
        }
        var chain = new ArrayList<>(List.of(own));
        material.certificates().stream()
                .filter(certificate -> !certificate.equals(own))
                .forEach(chain::add);
        return new Reading.Ready(new ProfileSigner(material.key(), chain));
    }

    /** RSA and the EC curves that the JDK knows; Apple's devices read no others. */
    private static boolean signs(PrivateKey key) {
        var kind = PrivateKeyInfo.getInstance(key.getEncoded()).getPrivateKeyAlgorithm();
        try {
            return KINDS.contains(kind.getAlgorithm()) && signature(key).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether what one signs the other confirms. */
    private static boolean belong(PrivateKey key, PublicKey other) {
        try {
            var confirming = Signature.getInstance(ProfileSigner.algorithm(key));
            confirming.initVerify(other);
            confirming.update(SAMPLE);
            return confirming.verify(signature(key));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] signature(PrivateKey key) throws GeneralSecurityException {
        var signing = Signature.getInstance(ProfileSigner.algorithm(key));
        signing.initSign(key);
        signing.update(SAMPLE);
        return signing.sign();
    }

    private static Material pkcs12(byte[] file, Optional<Secret> passphrase) throws BadKeyFile {
        var secret = passphrase.orElseThrow(() -> new BadKeyFile(Problem.NEEDS_PASSPHRASE));
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), secret.characters());
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret.characters()) instanceof PrivateKey key) {
                    return new Material(key, certificates(store, alias));
                }
            }
            throw new BadKeyFile(Problem.NO_KEY);
        } catch (IOException e) { // the JDK tells a wrong passphrase only by the cause
            boolean wrong = e.getCause() instanceof GeneralSecurityException;
            throw new BadKeyFile(wrong ? Problem.WRONG_PASSPHRASE : Problem.UNREADABLE);
        } catch (GeneralSecurityException e) {
            throw new BadKeyFile(Problem.UNREADABLE);
        }
    }

    private static List<X509Certificate> certificates(KeyStore store, String alias) throws GeneralSecurityException {
        var chain = store.getCertificateChain(alias);
        var certificates = new ArrayList<X509Certificate>();
        if (chain == null) return certificates;
        for (var certificate : chain) {
            if (certificate instanceof X509Certificate x509) certificates.add(x509);
        }
        return certificates;
    }
}
