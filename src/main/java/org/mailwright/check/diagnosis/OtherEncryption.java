package org.mailwright.check.diagnosis;

import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.mail.ProbeResult;

/** Finds out whether another way of encryption works where the one in the settings failed. */
final class OtherEncryption {

    private static final Set<Cause> CERTIFICATE = Set.of(
            Cause.CERT_EXPIRED,
            Cause.CERT_NOT_YET_VALID,
            Cause.CERT_SELF_SIGNED,
            Cause.CERT_UNTRUSTED_CA,
            Cause.CERT_CHAIN_INCOMPLETE,
            Cause.CERT_HOSTNAME_MISMATCH,
            Cause.CERT_WEAK,
            Cause.CERT_INTERCEPTED,
            Cause.TLS_VERSION_OLD,
            Cause.TLS_CLIENT_CERT_REQUIRED);

    private final PortScanner ports;
    private final boolean known;

    /** @param known whether the settings are a provider's that the catalog knows, which keeps what it promises */
    OtherEncryption(PortScanner ports, boolean known) {
        this.ports = ports;
        this.known = known;
    }

    /** Whether nothing that was heard yet fits the way of encryption that was tried. */
    static boolean mayHelp(ServerSettings server, Stage stage, ConnectionFailure failure) {
        if (server.encryption() != Encryption.TLS) return stage == Stage.GREETING;
        return stage == Stage.TLS && !isAboutCertificate(failure);
    }

    private static boolean isAboutCertificate(Throwable e) {
        return e instanceof CertificateException || e.getCause() != null && isAboutCertificate(e.getCause());
    }

    /** Settings without encryption where the server wants it. */
    Diagnosis inPlaceOfNone(ServerSettings server, Cause cause) {
        var samePort = Stream.of(server.withEncryption(Encryption.STARTTLS));
        var all = Stream.concat(samePort, PortScanner.standardPorts(server).stream())
                .toList();
        return new Diagnosis(cause, ports.at(all).working());
    }

    /** Tells the wrong way of encryption from a server that is not there, by trying the other ways. */
    Diagnosis inPlaceOf(ServerSettings server, Cause cause) {
        if (server.encryption() != Encryption.TLS) {
            var seen = ports.at(server.withEncryption(Encryption.TLS));
            if (seen instanceof ProbeResult.Works) return mismatch(server.withEncryption(Encryption.TLS));
            if (seen instanceof ProbeResult.Fails fails && provesMode(fails.cause())) {
                return Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
            }
            return cause == Cause.NOT_MAIL_SERVER ? atOtherPorts(server, cause) : Diagnosis.plain(cause);
        }
        var upgraded = server.withEncryption(Encryption.STARTTLS);
        return switch (ports.at(upgraded)) {
            case ProbeResult.Works _ -> mismatch(upgraded);
            case ProbeResult.Fails fails -> otherThanTls(server, cause, fails.cause());
        };
    }

    /** What a port speaks that does not speak TLS from the first byte on. */
    private Diagnosis otherThanTls(ServerSettings server, Cause cause, Cause seen) {
        return switch (seen) {
            case STARTTLS_NOT_OFFERED, STARTTLS_REFUSED, PREAUTH_REJECTED ->
                atOtherPorts(server, Cause.TLS_MODE_MISMATCH);
            case WRONG_PROTOCOL, NOT_MAIL_SERVER -> atOtherPorts(server, seen);
            case SERVER_BUSY, SERVER_REJECTS_CLIENT -> Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
            default -> {
                if (provesMode(seen)) yield Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
                yield Diagnosis.plain(cause == Cause.TLS_MODE_MISMATCH ? Cause.TLS_HANDSHAKE_FAILED : cause);
            }
        };
    }

    /** Whether the way of encryption was right, and something else was not. */
    private static boolean provesMode(Cause cause) {
        return cause == Cause.AUTH_NOT_OFFERED || CERTIFICATE.contains(cause);
    }

    private static Diagnosis mismatch(ServerSettings better) {
        return new Diagnosis(Cause.TLS_MODE_MISMATCH, Optional.of(new Suggestion(better, true)));
    }

    /** Where the catalog promises STARTTLS, something on the way took it out. */
    Diagnosis withoutUpgrade(ServerSettings server, Cause cause) {
        var encrypted = PortScanner.standardPorts(server).stream()
                .filter(other -> other.encryption() == Encryption.TLS)
                .toList();
        boolean stripped = known && cause == Cause.STARTTLS_NOT_OFFERED;
        return new Diagnosis(
                stripped ? Cause.STARTTLS_STRIPPED : cause, ports.at(encrypted).working());
    }

    private Diagnosis atOtherPorts(ServerSettings server, Cause cause) {
        return new Diagnosis(cause, ports.at(PortScanner.standardPorts(server)).working());
    }
}
