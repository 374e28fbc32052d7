package org.mailwright.ui.test;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Finding;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/**
 * A check for servers whose encryption is to be found out: if the first method fails, it tries the other one, once. It
 * never tries without encryption, and never again once a message may have been sent.
 */
final class OpenEncryptionChecker implements AccountChecker {

    /** The wrong encryption for the port. */
    private static final Set<Cause> WRONG_WAY = Set.of(Cause.TLS_MODE_MISMATCH, Cause.STARTTLS_NOT_OFFERED);

    /** No server on the port; the other encryption has a port of its own. */
    private static final Set<Cause> WRONG_PORT = Set.of(Cause.CONN_REFUSED, Cause.CONN_TIMEOUT, Cause.PORT_BLOCKED);

    private final AccountChecker checker;
    private final Set<Side> open;

    OpenEncryptionChecker(AccountChecker checker, Set<Side> open) {
        this.checker = checker;
        this.open = Set.copyOf(open);
    }

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var report = checker.check(request, credentials, progress);
        var other = otherWay(request.settings(), report);
        if (other.equals(request.settings()) || report.messageId().isPresent()) return report;
        var again = request.withSettings(other).withExtras(request.extras().withAfter(Duration.ZERO));
        return checker.check(again, credentials, progress);
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
