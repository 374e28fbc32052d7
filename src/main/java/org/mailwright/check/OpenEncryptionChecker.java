package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/**
 * A check for servers whose encryption is to be found out: if the first method fails, it tries the other one, once. It
 * never tries without encryption, and never again once a message may have been sent or no further log-on is allowed.
 */
public final class OpenEncryptionChecker implements AccountChecker {

    /** The wrong encryption for the port. */
    private static final Set<Cause> WRONG_WAY = Set.of(Cause.TLS_MODE_MISMATCH, Cause.STARTTLS_NOT_OFFERED);

    /** No server on the port; the other encryption has a port of its own. */
    private static final Set<Cause> WRONG_PORT = Set.of(Cause.CONN_REFUSED, Cause.CONN_TIMEOUT, Cause.PORT_BLOCKED);

    /** Ports on which a connection begins in plain text, by standard or by convention. */
    private static final Set<Integer> PLAIN_PORTS = Set.of(25, 26, 110, 143, 587, 2525);

    private final AccountChecker checker;
    private final Set<Side> open;

    /** @param open the sides whose encryption is to be found out; the settings hold the first guess */
    public OpenEncryptionChecker(AccountChecker checker, Set<Side> open) {
        this.checker = checker;
        this.open = Set.copyOf(open);
    }

    /** The method to begin with on a port. */
    public static Encryption first(int port) {
        return PLAIN_PORTS.contains(port) ? Encryption.STARTTLS : Encryption.TLS;
    }

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var report = checker.check(request, credentials, progress);
        var other = otherWay(request.settings(), report);
        if (other.equals(request.settings()) || report.messageId().isPresent()) return report;
        var rules = request.extras().logOn();
        long failed = report.trace().attempts().stream()
                .filter(LogOnAttempt::isFailed)
                .count();
        if (failed >= rules.most()) return report;
        var extras = request.extras().withAfter(Duration.ZERO).withLogOn(rules.withOnce(rules.once() || failed > 0));
        return checker.check(request.withSettings(other).withExtras(extras), credentials, progress);
    }

    private AccountSettings otherWay(AccountSettings settings, CheckReport report) {
        for (var side : open) {
            var cause = failure(report, side);
            var server = settings.server(side);
            if (cause.isEmpty() || server.isEmpty()) continue;
            var standard = server.get()
                    .protocol()
                    .isDefaultPort(server.get().endpoint().port());
            if (WRONG_WAY.contains(cause.get()) || standard && WRONG_PORT.contains(cause.get())) {
                settings = settings.withServer(otherWay(server.get(), standard));
            }
        }
        return settings;
    }

    private static Optional<Cause> failure(CheckReport report, Side side) {
        return report.findings().stream()
                .filter(finding -> finding.side() == side && finding.status() == Finding.Status.FAIL)
                .map(Finding::cause)
                .findFirst();
    }

    private static ServerSettings otherWay(ServerSettings server, boolean movePort) {
        var other = server.encryption() == Encryption.TLS ? Encryption.STARTTLS : Encryption.TLS;
        var where = server.endpoint();
        return server.withEncryption(other)
                .withEndpoint(
                        movePort ? new Endpoint(where.host(), server.protocol().defaultPort(other)) : where);
    }
}
