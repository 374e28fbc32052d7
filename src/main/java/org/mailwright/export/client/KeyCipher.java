package org.mailwright.export.client;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mailwright.export.client.SigningKeyFile.Problem;

/** A block cipher that private keys are encrypted with: in CBC, padded as in PKCS#7. */
enum KeyCipher {
    DES("DES", 8),
    TRIPLE_DES("DESede", 24),
    AES_128("AES", 16),
    AES_192("AES", 24),
    AES_256("AES", 32);

    /** The names of RFC 1423, as OpenSSL goes on with them, and the object identifiers of RFC 8018 and of NIST. */
    private static final Map<String, KeyCipher> NAMES = Map.of(
            "DES-CBC", DES,
            "1.3.14.3.2.7", DES,
            "DES-EDE3-CBC", TRIPLE_DES,
            "1.2.840.113549.3.7", TRIPLE_DES,
            "AES-128-CBC", AES_128,
            "2.16.840.1.101.3.4.1.2", AES_128,
            "AES-192-CBC", AES_192,
            "2.16.840.1.101.3.4.1.22", AES_192,
            "AES-256-CBC", AES_256,
            "2.16.840.1.101.3.4.1.42", AES_256);

    private final String algorithm;
    private final int keyLength;

    /** @param keyLength in bytes */
    KeyCipher(String algorithm, int keyLength) {
        this.algorithm = algorithm;
        this.keyLength = keyLength;
    }

    static KeyCipher named(String name) throws BadKeyFile {
        var cipher = NAMES.get(name.toUpperCase(Locale.ROOT));
        if (cipher == null) throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        return cipher;
    }

    int keyLength() {
        return keyLength;
    }

    byte[] open(byte[] encrypted, byte[] key, byte[] start) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(start));
        return cipher.doFinal(encrypted);
    }
}
