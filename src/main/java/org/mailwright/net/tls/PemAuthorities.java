package org.mailwright.net.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * The certificates of a file in PEM form (RFC 7468), of which one is parsed when its name is asked for: a system has some 140
 * authorities, all of which take longer than a handshake, and one of them signed what a server shows.
 */
final class PemAuthorities {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    /** In DER form, a letter for each octet. */
    private final List<String> certificates;

    private PemAuthorities(List<String> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** Blocks that are no Base64 are left out, as is everything between the blocks. */
    static PemAuthorities of(byte[] file) {
        var text = new String(file, US_ASCII);
        var decoder = Base64.getMimeDecoder();
        var found = new ArrayList<String>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            int end = text.indexOf(END, begin);
            if (end < 0) break;
            try {
                found.add(new String(decoder.decode(text.substring(begin + BEGIN.length(), end)), ISO_8859_1));
            } catch (IllegalArgumentException e) {
                // the others are none the worse
            }
        }
        return new PemAuthorities(found);
    }

    boolean isEmpty() {
        return certificates.isEmpty();
    }

    /** Those in which one of the names stands, be it as subject or as issuer; by chance others as well. */
    List<X509Certificate> naming(List<X500Principal> names) throws CertificateException {
        var wanted = names.stream()
                .map(name -> new String(name.getEncoded(), ISO_8859_1))
                .distinct()
                .toList();
        var factory = CertificateFactory.getInstance("X.509");
        var found = new ArrayList<X509Certificate>();
        for (var each : certificates) {
            if (wanted.stream().noneMatch(each::contains)) continue;
            var der = new ByteArrayInputStream(each.getBytes(ISO_8859_1));
            if (factory.generateCertificate(der) instanceof X509Certificate x509) found.add(x509);
        }
        return found;
    }
}
