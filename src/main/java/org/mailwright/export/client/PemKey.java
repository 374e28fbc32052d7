package org.mailwright.export.client;

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
import org.bouncycastle.openssl.EncryptionException;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.mailwright.export.client.SigningKeyFile.Material;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads a key and certificates in PEM (RFC 7468): PKCS#8, PKCS#1 and SEC 1 keys, encrypted or not. */
final class PemKey {

    private final Optional<Secret> passphrase;

    private PemKey(Optional<Secret> passphrase) {
        this.passphrase = passphrase;
    }

    static Material read(byte[] file, Optional<Secret> passphrase) throws BadKeyFile {
        var reader = new PemKey(passphrase);
        var certificates = new ArrayList<X509Certificate>();
        var keys = new ArrayList<PrivateKey>();
        try (var pem = new PEMParser(new StringReader(new String(file, ISO_8859_1)))) {
            for (var object = pem.readObject(); object != null; object = pem.readObject()) {
                if (object instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } else {
                    var info = reader.info(object);
                    if (info.isPresent()) keys.add(new JcaPEMKeyConverter().getPrivateKey(info.get()));
                }
            }
        } catch (IOException | CertificateException e) {
            throw new BadKeyFile(Problem.UNREADABLE);
        }
        if (keys.isEmpty()) throw new BadKeyFile(Problem.NO_KEY);
        return new Material(keys.getFirst(), certificates);
    }

    /** The key that an object of the file holds; other objects, such as EC parameters, hold none. */
    private Optional<PrivateKeyInfo> info(Object object) throws IOException, BadKeyFile {
        return switch (object) {
            case PEMKeyPair pair -> Optional.of(pair.getPrivateKeyInfo());
            case PrivateKeyInfo info -> Optional.of(info);
            case PEMEncryptedKeyPair pair -> Optional.of(decrypted(pair));
            case PKCS8EncryptedPrivateKeyInfo info -> Optional.of(decrypted(info));
            default -> Optional.empty();
        };
    }

    private PrivateKeyInfo decrypted(PEMEncryptedKeyPair pair) throws IOException, BadKeyFile {
        var decryptor = new JcePEMDecryptorProviderBuilder().build(secret().characters());
        try {
            return pair.decryptKeyPair(decryptor).getPrivateKeyInfo();
        } catch (EncryptionException e) {
            throw new BadKeyFile(Problem.WRONG_PASSPHRASE);
        }
    }

    private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo info) throws BadKeyFile {
        try {
            var decryptor = new JceOpenSSLPKCS8DecryptorProviderBuilder().build(secret().characters());
            return info.decryptPrivateKeyInfo(decryptor);
        } catch (OperatorCreationException | PKCSException e) {
            throw new BadKeyFile(Problem.WRONG_PASSPHRASE);
        }
    }

    private Secret secret() throws BadKeyFile {
        return passphrase.orElseThrow(() -> new BadKeyFile(Problem.NEEDS_PASSPHRASE));
    }
}
