package org.mailwright.export.client;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Signs a configuration profile: CMS (RFC 5652) in DER around the content, SHA-256, with the whole chain. */
public final class ProfileSigner {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** @param chain the certificate of the key first */
    ProfileSigner(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** The certificate that people see as the signer's. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    byte[] sign(byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(algorithm(key)).build(key);
            // No signing time: what is exported does not depend on a clock.
            var info = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .build(signer, certificate());
            generator.addSignerInfoGenerator(info);
            generator.addCertificates(new CollectionStore<>(holders()));
            var signed = generator.generate(new CMSProcessableByteArray(content), true);
            return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException("a key that was tried before does not sign", e);
        }
    }

    /** The name of the signature that a key of RSA or of a curve makes. */
    static String algorithm(PrivateKey key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    private List<X509CertificateHolder> holders() throws CertificateEncodingException, IOException {
        var holders = new ArrayList<X509CertificateHolder>();
        for (var certificate : chain) holders.add(new X509CertificateHolder(certificate.getEncoded()));
        return holders;
    }
}
