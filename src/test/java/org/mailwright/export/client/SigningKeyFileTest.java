package org.mailwright.export.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.SampleWords;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.export.client.SigningKeyFile.Reading;
import org.mailwright.model.Secret;

/** Keys as OpenSSL writes them; the encrypted ones have the passphrase {@code geheim}. One was made to ask for two thousand million rounds. */
class SigningKeyFileTest {

    private static final Path KEYS = Path.of("src/test/resources/org/mailwright/export/client/keys");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs1-rsa.pem",
                "p8enc-rsa-aes256.pem",
                "p8enc-rsa-scrypt.pem",
                "p8enc-rsa-des3.pem",
                "p8enc-rsa-v1md5des.pem",
                "p8enc-rsa-v1rc2.pem",
                "trad-rsa-aes256.pem",
                "trad-rsa-des3.pem",
                "p8enc-ec.pem",
                "sec1-ec.pem",
                "ec-aes256-openssl-ec.pem",
                "aes.p12",
                "rc2-3des.p12",
                "plain.p12",
                "plain-key.p12"
            })
    void signsWithEachWayToKeepAKey(String name) throws Exception {
        var signer = ((Reading.Ready) read(name, "geheim")).signer();

        var signed = new CMSSignedData(signer.sign(new byte[] {1, 2, 3}));

        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate());
        assertThat(signed.getSignerInfos().getSigners()).allMatch(info -> {
            try {
                return info.verify(verifier);
            } catch (CMSException e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "p8enc-rsa-aes256.pem, falsch, WRONG_PASSPHRASE",
        "p8enc-rsa-scrypt.pem, falsch, WRONG_PASSPHRASE",
        "p8enc-rsa-v1rc2.pem, falsch, WRONG_PASSPHRASE",
        "trad-rsa-aes256.pem, falsch, WRONG_PASSPHRASE",
        "aes.p12, falsch, WRONG_PASSPHRASE",
        "plain.p12, falsch, WRONG_PASSPHRASE",
        "p8enc-rsa-aes256.pem, , NEEDS_PASSPHRASE",
        "trad-rsa-aes256.pem, , NEEDS_PASSPHRASE",
        "rc2-3des.p12, , NEEDS_PASSPHRASE",
        "p8enc-rsa-camellia.pem, geheim, UNKNOWN_CIPHER",
        "trad-rsa-camellia256.pem, geheim, UNKNOWN_CIPHER",
        "endless.pem, geheim, UNKNOWN_CIPHER",
        "ed25519.pem, , KIND_OF_KEY",
        "pss.pem, , KIND_OF_KEY",
        "secp256k1.pem, , KIND_OF_KEY",
        "dsa.pem, , KIND_OF_KEY",
        "openssh.pem, geheim, KIND_OF_KEY",
        "rsa.crt, , NO_KEY"
    })
    void refusesWithTheTrueReason(String name, @Nullable String passphrase, Problem problem) throws IOException {
        assertThat(read(name, passphrase)).isEqualTo(new Reading.Refused(problem));
    }

    /** A device has to find the way from the signer to an authority that it knows. */
    @Test
    void theWholeChainIsInTheFile() throws Exception {
        var signer = ((Reading.Ready) read("pkcs1-rsa.pem", null)).signer(); // read() adds two certificates

        var signed = new CMSSignedData(signer.sign(new byte[] {1}));

        assertThat(signed.getCertificates().getMatches(null)).hasSize(2);
        assertThat(signed.isDetachedSignature()).isFalse();
    }

    /** A management that fills variables in would break the signature. */
    @Test
    void whatIsSignedHoldsNoVariables() throws IOException {
        var signer = Optional.of(((Reading.Ready) read("pkcs1-rsa.pem", null)).signer());
        var managed = AppleAudience.Management.JAMF_PRO.variables();

        assertThatThrownBy(() -> new AppleExporter(SampleWords.ENGLISH, managed, signer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reading read(String name, @Nullable String passphrase) throws IOException {
        var secret = Optional.ofNullable(passphrase).map(Secret::of);
        return SigningKeyFile.read(with(name), secret, Instant.parse("2030-01-01T00:00:00Z"));
    }

    /** The file, and behind a key in PEM the certificates that may belong to it. */
    private static byte[] with(String name) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(Files.readAllBytes(KEYS.resolve(name)));
        if (name.endsWith(".pem")) {
            all.write(Files.readAllBytes(KEYS.resolve("rsa.crt")));
            all.write(Files.readAllBytes(KEYS.resolve("ec.crt")));
        }
        return all.toByteArray();
    }
}
