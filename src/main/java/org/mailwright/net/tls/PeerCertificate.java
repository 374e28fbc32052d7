package org.mailwright.net.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate that a server showed, in the facts that a help desk compares; nothing of it need be true.
 *
 * @param subject as RFC 4514 writes it
 * @param issuer as RFC 4514 writes it
 * @param hosts the names and addresses that it is for
 * @param key its kind and size in bits, such as RSA 2048
 * @param signature such as SHA256withRSA
 * @param sha256 its fingerprint in hexadecimal, with colons
 */
public record PeerCertificate(
        String subject,
        String issuer,
        List<String> hosts,
        Instant notBefore,
        Instant notAfter,
        String key,
        String signature,
        String sha256) {

    public PeerCertificate {
        hosts = List.copyOf(hosts);
    }

    public static PeerCertificate of(X509Certificate certificate) {
        return new PeerCertificate(
                name(certificate.getSubjectX500Principal()),
                name(certificate.getIssuerX500Principal()),
                HostNames.of(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate.getPublicKey()),
                certificate.getSigAlgName(),
                fingerprint(certificate));
    }

    /** In one line, for a transcript. */
    public String line() {
        return "certificate for " + subject + " " + hosts + ", by " + issuer + ", from " + notBefore + " until "
                + notAfter + ", " + key + " " + signature + ", SHA-256 " + sha256;
    }

    /** An address in a name is for people to read, and not in hexadecimal. */
    private static String name(X500Principal principal) {
        return principal.getName(X500Principal.RFC2253, Map.of("1.2.840.113549.1.9.1", "emailAddress"));
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> key.getAlgorithm() + " " + rsa.getModulus().bitLength();
            case ECKey ec ->
                key.getAlgorithm() + " " + ec.getParams().getCurve().getField().getFieldSize();
            default -> key.getAlgorithm();
        };
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
