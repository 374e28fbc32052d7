package org.mailwright.ui.repair;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.model.Secret;
import org.mailwright.repair.AccountCheck;
import org.mailwright.ui.signin.SignInStep;

/**
 * What a test signs in with: the typed password, or the token of a sign-in in the browser.
 *
 * @param credentials the test closes them
 * @param token the account as it was when the person signed in to it in the browser; the token is for no other
 * @param way wraps a checker so that it renews the token
 * @param signsIn whether it signs in at all
 */
record TestAccess(
        Credentials credentials, Optional<AccountCheck> token, UnaryOperator<AccountChecker> way, boolean signsIn) {

    static TestAccess of(AccountCheck check, SignInStep signIn, String password) {
        boolean signedIn = check.byBrowser() && !signIn.wantedProperty().get().browserOnly();
        return signedIn
                ? new TestAccess(
                        signIn.credentials(check.settings()), Optional.of(check), signIn.way(check.settings()), true)
                : new TestAccess(
                        Credentials.same(Secret.of(password)), Optional.empty(), UnaryOperator.identity(), true);
    }

    static TestAccess withoutLogOn() {
        return new TestAccess(Credentials.same(Secret.of("")), Optional.empty(), UnaryOperator.identity(), false);
    }

    /** Whether an account may be tested with it. */
    boolean fits(AccountCheck check) {
        return token.isEmpty() || token.get().equals(check);
    }

    AccountCheck test(AccountCheck check) {
        if (!signsIn) return check.withoutLogOn();
        return token.isPresent() ? check.withToken() : check;
    }

    /** Why nothing is tested: a password would go without encryption. */
    Optional<CheckReport> refusal(AccountCheck check) {
        return signsIn ? check.refusal() : Optional.empty();
    }
}
