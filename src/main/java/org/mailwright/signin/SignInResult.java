package org.mailwright.signin;

import java.util.Optional;
import org.mailwright.model.Cause;

/** The result of a sign-in. */
public sealed interface SignInResult {

    record Done(Tokens tokens) implements SignInResult {}

    /**
     * A sign-in to what looks like another account. Many accounts have several names, so a person decides whether it is
     * the right one after all.
     *
     * @param account as the provider names it
     */
    record OtherAccount(Tokens tokens, String account) implements SignInResult {}

    /**
     * No tokens.
     *
     * @param host of the server that failed or refused
     * @param words what it said; never a code, token or client secret
     */
    record Failed(Cause cause, String host, Optional<String> words) implements SignInResult {}
}
