package org.mailwright.export.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMDecryptor;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;

/** Opens an encrypted private key of the form that OpenSSL wrote before PKCS#8, with the line DEK-Info (RFC 1421). */
record TraditionalKey(Secret passphrase) {

    PrivateKeyInfo open(PEMEncryptedKeyPair pair) throws BadKeyFile {
        try {
            var cipher = KeyCipher.named(pair.getDekAlgName());
            return pair.decryptKeyPair(_ -> decryptor(cipher)).getPrivateKeyInfo();
        } catch (IOException | RuntimeException e) { // what a wrong passphrase leaves is no ASN.1
            throw new BadKeyFile(Problem.WRONG_PASSPHRASE);
        }
    }

    private PEMDecryptor decryptor(KeyCipher cipher) {
        return (encrypted, start) -> {
            try {
                return cipher.open(encrypted, key(start, cipher.keyLength()), start);
            } catch (GeneralSecurityException e) {
                throw new PEMException("not the passphrase", e);
            }
        };
    }

    /** MD5, once. */
    private byte[] key(byte[] salt, int length) throws GeneralSecurityException {
        var key = new byte[0];
        var md5 = MessageDigest.getInstance("MD5");
        while (key.length < length) {
            if (key.length > 0) md5.update(key, key.length - md5.getDigestLength(), md5.getDigestLength());
            md5.update(passphrase.utf8());
            md5.update(salt, 0, 8);
            var block = md5.digest();
            int end = key.length;
            key = Arrays.copyOf(key, end + block.length);
            System.arraycopy(block, 0, key, end, block.length);
        }
        return Arrays.copyOf(key, length);
    }
}
