package org.mailwright.ui.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.TokenChecker;
import org.mailwright.model.Secret;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** The tokens of the last sign-in. Thread-safe: the FX thread sets them, a check may renew them on its thread. */
final class TokenHolder implements AutoCloseable {

    private @Nullable Completed completed;
    private @Nullable Tokens tokens;

    /** A completed sign-in. */
    record Completed(SignInRequest request, SignInResult result, Duration took) implements AutoCloseable {

        /** Closes the tokens, if there are any. */
        @Override
        public void close() {
            switch (result) {
                case SignInResult.Done(var tokens) -> tokens.close();
                case SignInResult.OtherAccount other -> other.tokens().close();
                case SignInResult.Failed _ -> {}
            }
        }
    }

    synchronized void hold(Completed result, Tokens given) {
        close();
        completed = result;
        tokens = given;
    }

    /** A copy of the access token; the caller closes it. */
    synchronized Secret access() {
        if (tokens == null) throw new IllegalStateException("nobody is signed in");
        return tokens.access();
    }

    /** Wraps a checker so that it renews the token if a server refuses it. */
    synchronized AccountChecker checker(AccountChecker checker, Supplier<SignIn> signIn) {
        var held = completed;
        if (held == null) throw new IllegalStateException("nobody is signed in");
        TokenChecker.Renewal renewal = () -> renewed(held, signIn.get());
        return new TokenChecker(
                checker, renewal.due(() -> held(held).filter(Tokens::isOver).isPresent()), held.took());
    }

    /** Connects without holding the lock, because the FX thread may need it. */
    private Optional<Secret> renewed(Completed whose, SignIn signIn) throws InterruptedException {
        var before = held(whose);
        if (before.isEmpty()) return Optional.empty();
        var fresh = signIn.renew(whose.request(), before.get());
        return fresh.flatMap(given -> replaced(whose, given));
    }

    private synchronized Optional<Tokens> held(Completed whose) {
        return Optional.ofNullable(tokens).filter(_ -> whose.equals(completed));
    }

    private synchronized Optional<Secret> replaced(Completed whose, Tokens fresh) {
        if (held(whose).isEmpty()) {
            fresh.close();
            return Optional.empty();
        }
        hold(whose, fresh);
        return Optional.of(fresh.access());
    }

    @Override
    public synchronized void close() {
        if (tokens != null) tokens.close();
        tokens = null;
        completed = null;
    }
}
