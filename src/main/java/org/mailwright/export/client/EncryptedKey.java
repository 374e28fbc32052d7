package org.mailwright.export.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;

/** Opens an encrypted private key of PKCS#8, with the JDK's ciphers: Bouncy Castle is no security provider in the image. */
record EncryptedKey(Secret passphrase) {

    PrivateKeyInfo open(PKCS8EncryptedPrivateKeyInfo info) throws BadKeyFile {
        try {
            return PrivateKeyInfo.getInstance(bytes(info));
        } catch (IllegalArgumentException e) {
            throw new BadKeyFile(Problem.WRONG_PASSPHRASE);
        }
    }

    /** What is encrypted, whatever it is: PKCS#12 keeps certificates in the same way. */
    byte[] bytes(PKCS8EncryptedPrivateKeyInfo info) throws BadKeyFile {
        var kind = info.getEncryptionAlgorithm().getAlgorithm();
        try {
            return kind.equals(PKCSObjectIdentifiers.id_PBES2) ? pbes2(info) : pbes1(info);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadKeyFile(Problem.WRONG_PASSPHRASE);
        }
    }

    private byte[] pbes2(PKCS8EncryptedPrivateKeyInfo info) throws GeneralSecurityException, BadKeyFile {
        var params = PBES2Parameters.getInstance(info.getEncryptionAlgorithm().getParameters());
        var scheme = params.getEncryptionScheme();
        var cipher = KeyCipher.named(scheme.getAlgorithm().getId());
        var start = ASN1OctetString.getInstance(scheme.getParameters()).getOctets();
        var key = PassphraseKey.of(passphrase, params.getKeyDerivationFunc(), cipher.keyLength());
        return cipher.open(info.getEncryptedData(), key, start);
    }

    /** PKCS#5 of 1993 and PKCS#12. */
    private byte[] pbes1(PKCS8EncryptedPrivateKeyInfo info) throws GeneralSecurityException, BadKeyFile {
        EncryptedPrivateKeyInfo encrypted;
        Cipher cipher;
        try {
            encrypted = new EncryptedPrivateKeyInfo(info.getEncoded());
            cipher = Cipher.getInstance(encrypted.getAlgName());
        } catch (IOException | GeneralSecurityException e) {
            throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        }
        var keys = SecretKeyFactory.getInstance(encrypted.getAlgName());
        var key = keys.generateSecret(new PBEKeySpec(passphrase.characters()));
        cipher.init(Cipher.DECRYPT_MODE, key, encrypted.getAlgParameters());
        return cipher.doFinal(encrypted.getEncryptedData());
    }
}
