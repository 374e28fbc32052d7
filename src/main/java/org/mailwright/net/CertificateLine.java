package org.mailwright.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** A certificate in one line, as a helpdesk wants to read it. */
final class CertificateLine {

    private CertificateLine() {}

    static String of(X509Certificate certificate) {
        return "certificate for " + certificate.getSubjectX500Principal().getName()
                + " " + HostNames.of(certificate)
                + ", by " + certificate.getIssuerX500Principal().getName()
                + ", from " + certificate.getNotBefore().toInstant()
                + " until " + certificate.getNotAfter().toInstant()
                + ", " + certificate.getPublicKey().getAlgorithm()
                + " " + certificate.getSigAlgName()
                + ", SHA-256 " + fingerprint(certificate);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
