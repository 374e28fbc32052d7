package org.mailwright.export.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.mailwright.export.client.SigningKeyFile.Material;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;

/** Reads a key and certificates in PEM (RFC 7468): PKCS#8, PKCS#1 and SEC 1 keys, encrypted or not. */
final class PemKey {

    private final Optional<Secret> passphrase;

    private PemKey(Optional<Secret> passphrase) {
        this.passphrase = passphrase;
    }

    static Material read(byte[] file, Optional<Secret> passphrase) throws BadKeyFile {
        var text = new String(file, ISO_8859_1);
        if (text.contains("-----BEGIN OPENSSH ") || text.contains("-----BEGIN DSA "))
            throw new BadKeyFile(Problem.KIND_OF_KEY);
        var reader = new PemKey(passphrase);
        var certificates = new ArrayList<X509Certificate>();
        var keys = new ArrayList<PrivateKey>();
        try (var pem = new PEMParser(new StringReader(text))) {
            for (var object = pem.readObject(); object != null; object = pem.readObject()) {
                if (object instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } else {
                    var info = reader.info(object);
                    if (info.isPresent()) keys.add(key(info.get()));
                }
            }
        } catch (IOException | CertificateException e) {
            throw new BadKeyFile(Problem.UNREADABLE);
        }
        if (keys.isEmpty()) throw new BadKeyFile(Problem.NO_KEY);
        return new Material(keys.getFirst(), certificates);
    }

    /** The key that an object of the file holds; other objects, such as EC parameters, hold none. */
    private Optional<PrivateKeyInfo> info(Object object) throws BadKeyFile {
        return switch (object) {
            case PEMKeyPair pair -> Optional.of(pair.getPrivateKeyInfo());
            case PrivateKeyInfo info -> Optional.of(info);
            case PEMEncryptedKeyPair pair -> Optional.of(new TraditionalKey(secret()).open(pair));
            case PKCS8EncryptedPrivateKeyInfo info -> Optional.of(new EncryptedKey(secret()).open(info));
            default -> Optional.empty();
        };
    }

    static PrivateKey key(PrivateKeyInfo info) throws BadKeyFile {
        try {
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (PEMException e) {
            throw new BadKeyFile(Problem.KIND_OF_KEY);
        }
    }

    private Secret secret() throws BadKeyFile {
        return passphrase.orElseThrow(() -> new BadKeyFile(Problem.NEEDS_PASSPHRASE));
    }
}
