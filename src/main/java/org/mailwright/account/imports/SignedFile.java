package org.mailwright.account.imports;

import java.security.cert.CertificateException;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/**
 * A file in a CMS signature around its content (RFC 5652), in DER or BER, as Apple signs profiles.
 *
 * @param content what was signed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by its maker
record SignedFile(byte[] content, Optional<Signer> signer) {

    private static final int SEQUENCE = 0x30;

    /** In characters. */
    private static final int MAX_NAME = 100;

    static boolean isOne(byte[] bytes) {
        return bytes.length > 16 && (bytes[0] & 0xff) == SEQUENCE && (bytes[1] & 0x80) != 0;
    }

    /** Empty if it is none, or has nothing in it. */
    static Optional<SignedFile> read(byte[] bytes) {
        if (!DerNesting.isShallow(bytes)) return Optional.empty();
        try {
            var signed = new CMSSignedData(bytes);
            var content = signed.getSignedContent();
            if (content == null || !(content.getContent() instanceof byte[] inner)) return Optional.empty();
            return Optional.of(new SignedFile(inner, signer(signed)));
        } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return Optional.empty(); // Bouncy Castle's ways of saying that the bytes are not what they claim
        }
    }

    private static Optional<Signer> signer(CMSSignedData signed) {
        return signed.getSignerInfos().getSigners().stream()
                .findFirst()
                .flatMap(info -> certificate(signed, info)
                        .map(holder -> new Signer(
                                name(holder.getSubject()),
                                name(holder.getIssuer()),
                                holder.getNotAfter().toInstant(),
                                fits(info, holder))));
    }

    @SuppressWarnings("unchecked") // SignerId selects certificates; its own type says less
    private static Optional<X509CertificateHolder> certificate(CMSSignedData signed, SignerInformation info) {
        Selector<X509CertificateHolder> ofSigner = info.getSID();
        return signed.getCertificates().getMatches(ofSigner).stream().findFirst();
    }

    private static boolean fits(SignerInformation info, X509CertificateHolder holder) {
        try {
            return info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        } catch (CMSException | CertificateException | OperatorCreationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(X500Name subject) {
        var names = subject.getRDNs(BCStyle.CN);
        var text =
                names.length > 0 ? IETFUtils.valueToString(names[0].getFirst().getValue()) : subject.toString();
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
