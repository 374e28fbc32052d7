package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * Checks an account with an access token that a sign-in in the browser gave. The report tells of the sign-in first. A
 * token that no server took is renewed, once; so nobody logs on more than twice, and a message that may have been sent
 * is not sent again.
 */
public final class TokenChecker implements AccountChecker {

    private final AccountChecker checker;
    private final Renewal renewal;
    private final Duration signInTook;

    public TokenChecker(AccountChecker checker, Renewal renewal, Duration signInTook) {
        this.checker = checker;
        this.renewal = renewal;
        this.signInTook = signInTook;
    }

    /** Gets a fresh access token. */
    @FunctionalInterface
    public interface Renewal {

        /** The token, which the caller closes; empty if there is none. */
        Optional<Secret> renew() throws InterruptedException;

        /** Whether the token has ended, so that no server needs to be shown it. */
        default boolean isDue() {
            return false;
        }

        /** The same, with a word on whether the token has ended. */
        default Renewal due(BooleanSupplier over) {
            var renewal = this;
            return new Renewal() {

                @Override
                public Optional<Secret> renew() throws InterruptedException {
                    return renewal.renew();
                }

                @Override
                public boolean isDue() {
                    return over.getAsBoolean();
                }
            };
        }
    }

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var report = first(request, credentials, progress);
        if (!request.extras().logOn().once() && isByTokenOnly(request) && isTokenRefused(report)) {
            var fresh = renewal.renew();
            if (fresh.isPresent()) {
                try (var renewed = Credentials.same(fresh.get())) {
                    report = checker.check(request, renewed, progress);
                }
            }
        }
        return report.after(signedIn(request));
    }

    private CheckReport first(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var fresh = renewal.isDue() ? renewal.renew() : Optional.<Secret>empty();
        if (fresh.isEmpty()) return checker.check(request, credentials, progress);
        try (var renewed = Credentials.same(fresh.get())) {
            return checker.check(request, renewed, progress);
        }
    }

    private static boolean isByTokenOnly(CheckRequest request) {
        return request.sides().stream()
                .flatMap(side -> request.settings().server(side).stream())
                .filter(ServerSettings::needsLogin)
                .allMatch(ServerSettings::needsToken);
    }

    /** A token that one server took is good; the other has another reason. */
    private static boolean isTokenRefused(CheckReport report) {
        var logOns = report.findings().stream()
                .filter(finding -> finding.stage() == Stage.AUTH)
                .toList();
        return report.messageId().isEmpty()
                && logOns.stream().anyMatch(finding -> finding.cause() == Cause.OAUTH_TOKEN_REJECTED)
                && logOns.stream().noneMatch(finding -> finding.status() == Finding.Status.OK);
    }

    private Finding signedIn(CheckRequest request) {
        var side = request.sides().contains(Side.INCOMING) ? Side.INCOMING : Side.OUTGOING;
        return new Finding(side, Stage.OAUTH, Finding.Status.OK, Cause.NONE, Optional.empty(), signInTook);
    }
}
