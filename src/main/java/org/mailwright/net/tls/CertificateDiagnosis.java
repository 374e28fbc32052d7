package org.mailwright.net.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.model.Cause;

/**
 * Says what is wrong with a certificate chain that the standard check refused, which does not tell by itself.
 *
 * <p>It only explains: nothing is believed on its word.
 */
final class CertificateDiagnosis {

    /** In bits. */
    private static final int SHORTEST_RSA = 2048;

    private static final int SHORTEST_EC = 224;

    /** How products that look into TLS name themselves as issuers. */
    private static final List<String> INSPECTORS = List.of(
            "avast",
            "avg web",
            "kaspersky",
            "eset ssl",
            "bitdefender",
            "fortinet",
            "fortigate",
            "fortisandbox",
            "zscaler",
            "sophos",
            "blue coat",
            "bluecoat",
            "symantec ssl visibility",
            "palo alto",
            "netskope",
            "cisco umbrella",
            "cisco ironport",
            "mcafee web gateway",
            "skyhigh",
            "norton web",
            "dr.web",
            "drweb",
            "barracuda",
            "watchguard",
            "sonicwall",
            "check point",
            "checkpoint",
            "untangle",
            "lightspeed",
            "securly",
            "contentkeeper",
            "smoothwall",
            "forcepoint",
            "websense",
            "trend micro",
            "iboss",
            "menlo security",
            "cloudflare gateway",
            "adguard",
            "bullguard",
            "f-secure",
            "g data",
            "gdata",
            "panda security",
            "comodo internet security",
            "qihoo",
            "nod32",
            "mitmproxy",
            "charles proxy",
            "fiddler",
            "portswigger",
            "squid",
            "ssl inspection",
            "ssl proxy",
            "tls inspection",
            "https scanning",
            "ssl scanning",
            "web shield",
            "mail shield",
            "personal root",
            "do_not_trust");

    /** Words in an issuer's name that show it is not the top of its chain. */
    private static final List<String> INTERMEDIATES =
            List.of("intermediate", "issuing", "sub ca", "subca", "subordinate");

    private final Set<X509Certificate> anchors;
    private final Instant now;

    CertificateDiagnosis(Set<X509Certificate> anchors, Instant now) {
        this.anchors = anchors;
        this.now = now;
    }

    /** The gravest thing that is wrong with the chain, or nothing where it finds none. */
    Optional<Cause> examine(List<X509Certificate> chain, String host) {
        return untrusted(chain)
                .or(() -> untimely(chain))
                .or(() -> HostNames.match(chain.getFirst(), host)
                        ? Optional.empty()
                        : Optional.of(Cause.CERT_HOSTNAME_MISMATCH))
                .or(() -> weak(chain));
    }

    /** Whether a key is too short or a signature too old to prove anything; an anchor is believed for itself. */
    Optional<Cause> weak(List<X509Certificate> chain) {
        return chain.stream()
                        .filter(certificate -> !anchors.contains(certificate))
                        .anyMatch(certificate -> isShort(certificate) || isOld(certificate))
                ? Optional.of(Cause.CERT_WEAK)
                : Optional.empty();
    }

    private Optional<Cause> untimely(List<X509Certificate> chain) {
        if (chain.stream()
                .anyMatch(certificate -> now.isAfter(certificate.getNotAfter().toInstant()))) {
            return Optional.of(Cause.CERT_EXPIRED);
        }
        return chain.stream()
                        .anyMatch(certificate ->
                                now.isBefore(certificate.getNotBefore().toInstant()))
                ? Optional.of(Cause.CERT_NOT_YET_VALID)
                : Optional.empty();
    }

    private Optional<Cause> untrusted(List<X509Certificate> chain) {
        var top = top(chain);
        if (anchors.contains(top) || anchors.stream().anyMatch(anchor -> isIssuer(anchor, top)))
            return Optional.empty();
        if (chain.stream().anyMatch(this::isInspector)) return Optional.of(Cause.CERT_INTERCEPTED);
        if (isIssuer(top, top)) {
            return Optional.of(top.equals(chain.getFirst()) ? Cause.CERT_SELF_SIGNED : Cause.CERT_UNTRUSTED_CA);
        }
        return Optional.of(isIntermediateMissing(top) ? Cause.CERT_CHAIN_INCOMPLETE : Cause.CERT_UNTRUSTED_CA);
    }

    /** The last certificate that can be reached from the server's own, following the signatures. */
    private X509Certificate top(List<X509Certificate> chain) {
        var at = chain.getFirst();
        for (int steps = 0; steps < chain.size(); steps++) {
            var below = at;
            if (anchors.stream().anyMatch(anchor -> isIssuer(anchor, below))) return below;
            var above = chain.stream()
                    .filter(other -> !other.equals(below) && isIssuer(other, below))
                    .findFirst();
            if (above.isEmpty()) return below;
            at = above.get();
        }
        return at;
    }

    private static boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
        if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) return false;
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isInspector(X509Certificate certificate) {
        var names = (certificate.getIssuerX500Principal().getName() + " "
                        + certificate.getSubjectX500Principal().getName())
                .toLowerCase(Locale.ROOT);
        return INSPECTORS.stream().anyMatch(names::contains);
    }

    /**
     * Whether the issuer that was not sent is more likely a link of the chain than its private top.
     *
     * <p>A public authority says where to fetch its intermediate (RFC 5280, section 4.2.2.1), and an intermediate
     * usually carries the organisation of a root that is known here.
     */
    private boolean isIntermediateMissing(X509Certificate top) {
        var issuer = top.getIssuerX500Principal().getName();
        var words = issuer.toLowerCase(Locale.ROOT);
        if (INTERMEDIATES.stream().anyMatch(words::contains)) return true;
        if (words.contains("root")) return false;
        if (top.getExtensionValue("1.3.6.1.5.5.7.1.1") != null) return true;
        return organisation(issuer)
                .filter(wanted -> anchors.stream()
                        .map(anchor -> anchor.getSubjectX500Principal().getName())
                        .flatMap(name -> organisation(name).stream())
                        .anyMatch(wanted::equals))
                .isPresent();
    }

    private static Optional<String> organisation(String name) {
        return Stream.of(name.split("(?<!\\\\),"))
                .filter(part -> part.startsWith("O="))
                .findFirst();
    }

    private static boolean isShort(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SHORTEST_RSA;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < SHORTEST_EC;
            default -> false;
        };
    }

    private static boolean isOld(X509Certificate certificate) {
        var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return algorithm.contains("SHA1") || algorithm.contains("MD5") || algorithm.contains("MD2");
    }
}
