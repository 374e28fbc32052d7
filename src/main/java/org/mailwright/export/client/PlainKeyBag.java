package org.mailwright.export.client;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.mailwright.export.client.SigningKeyFile.Material;
import org.mailwright.export.client.SigningKeyFile.Problem;
import org.mailwright.model.Secret;

/** A key that PKCS#12 holds without encryption (RFC 7292, section 4.2.1), as OpenSSL writes with {@code -keypbe NONE}. */
record PlainKeyBag(EncryptedKey cipher, List<PrivateKey> keys, List<X509Certificate> certificates) {
    /** @param passphrase opens the certificates, which may be encrypted where the key is not */
    static Material read(byte[] file, Secret passphrase) throws BadKeyFile {
        var bag = new PlainKeyBag(new EncryptedKey(passphrase), new ArrayList<>(), new ArrayList<>());
        try {
            for (var content : new PKCS12PfxPdu(file).getContentInfos()) bag.take(content);
        } catch (IOException | PKCSException | CertificateException | IllegalArgumentException e) {
            throw new BadKeyFile(Problem.UNREADABLE);
        }
        if (bag.keys.isEmpty()) throw new BadKeyFile(Problem.NO_KEY);
        return new Material(bag.keys.getFirst(), bag.certificates);
    }

    private void take(ContentInfo content) throws IOException, PKCSException, CertificateException, BadKeyFile {
        boolean plain = content.getContentType().equals(PKCSObjectIdentifiers.data);
        if (!plain && !content.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) return;
        for (var bag : new PKCS12SafeBagFactory(plain ? content : opened(content)).getSafeBags()) {
            switch (bag.getBagValue()) {
                case PrivateKeyInfo info -> keys.add(PemKey.key(info));
                case X509CertificateHolder holder ->
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                default -> {} // a name, a list of revoked ones
            }
        }
    }

    private ContentInfo opened(ContentInfo content) throws IOException, BadKeyFile {
        var data = EncryptedData.getInstance(content.getContent());
        var info = new EncryptedPrivateKeyInfo(
                data.getEncryptionAlgorithm(), data.getContent().getOctets());
        var bytes = cipher.bytes(new PKCS8EncryptedPrivateKeyInfo(info.getEncoded(ASN1Encoding.DER)));
        return new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(bytes));
    }
}
