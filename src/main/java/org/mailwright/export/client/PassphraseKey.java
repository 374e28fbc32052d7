package org.mailwright.export.client;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.generators.SCrypt;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;

/** Makes a cipher's key of a passphrase, with as much work as a file may ask for. */
final class PassphraseKey {

    private static final int MOST_ROUNDS = 20_000_000;

    /** In bytes: scrypt takes 128 * N * r. */
    private static final long MOST_MEMORY = 256L << 20;

    private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";

    private static final Map<String, String> DIGESTS = Map.of(
            "1.2.840.113549.2.7", "SHA1",
            "1.2.840.113549.2.8", "SHA224",
            "1.2.840.113549.2.9", "SHA256",
            "1.2.840.113549.2.10", "SHA384",
            "1.2.840.113549.2.11", "SHA512");

    private PassphraseKey() {}

    /** By the function that PBES2 names (RFC 8018, RFC 7914). */
    static byte[] of(Secret passphrase, KeyDerivationFunc function, int length)
            throws GeneralSecurityException, BadKeyFile {
        if (function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            return pbkdf2(passphrase, PBKDF2Params.getInstance(function.getParameters()), length);
        }
        if (!function.getAlgorithm().getId().equals(SCRYPT)) throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        var values = ASN1Sequence.getInstance(function.getParameters());
        int cost = number(values, 1);
        int block = number(values, 2);
        int parallel = number(values, 3);
        if (128L * cost * block > MOST_MEMORY || 1L * cost * block * parallel > MOST_ROUNDS)
            throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        var salt = ASN1OctetString.getInstance(values.getObjectAt(0)).getOctets();
        return SCrypt.generate(passphrase.utf8(), salt, cost, block, parallel, length);
    }

    private static byte[] pbkdf2(Secret passphrase, PBKDF2Params params, int length)
            throws GeneralSecurityException, BadKeyFile {
        var digest = DIGESTS.get(params.getPrf().getAlgorithm().getId());
        int rounds = bounded(params.getIterationCount());
        if (digest == null) throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        var spec = new PBEKeySpec(passphrase.characters(), params.getSalt(), rounds, 8 * length);
        return SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest)
                .generateSecret(spec)
                .getEncoded();
    }

    private static int number(ASN1Sequence values, int at) throws BadKeyFile {
        return bounded(ASN1Integer.getInstance(values.getObjectAt(at)).getPositiveValue());
    }

    private static int bounded(BigInteger number) throws BadKeyFile {
        if (number.signum() <= 0 || number.bitLength() > 31 || number.intValue() > MOST_ROUNDS)
            throw new BadKeyFile(Problem.UNKNOWN_CIPHER);
        return number.intValue();
    }
}
