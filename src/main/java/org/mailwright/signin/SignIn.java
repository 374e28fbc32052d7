package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signs people in to their mail through their own browser (OAuth 2.0 for native apps, RFC 8252). Blocks, and stops when
 * its thread is interrupted.
 */
public interface SignIn {

    /**
     * Has the provider's sign-in page opened, and waits until the person is through with it.
     *
     * @param browser given the page's address once, on the calling thread
     */
    SignInResult signIn(SignInRequest request, Consumer<URI> browser) throws InterruptedException;

    /** A fresh access token, without the person; nothing where the provider gives none. */
    Optional<Tokens> renew(SignInRequest request, Tokens tokens) throws InterruptedException;
}
