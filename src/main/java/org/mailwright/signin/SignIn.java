package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Signs people in to their mail through their own browser (OAuth 2.0 for native apps, RFC 8252). Blocks, and stops when
 * its thread is interrupted.
 */
public interface SignIn {

    /**
     * Has the provider's sign-in page opened, and waits until the person is through with it.
     *
     * @param person shown the page once, on the calling thread
     */
    SignInResult signIn(SignInRequest request, Person person) throws InterruptedException;

    /** The person who signs in. */
    @FunctionalInterface
    interface Person {

        void open(URI page);

        /** Given before the page: takes the address of a page that did not load; false if it is none of this sign-in. */
        default void mayPaste(Predicate<String> address) {}
    }

    /** Signs people in with a code that they type on any device with a browser (RFC 8628). Blocks, as the other does. */
    interface ByCode {

        /**
         * Shows the person a code, and waits until it was typed, was refused, or is worth nothing any more.
         *
         * @param person given the code once, on the calling thread
         */
        SignInResult signInByCode(SignInRequest request, Consumer<DeviceCode> person) throws InterruptedException;
    }

    /** A fresh access token, without the person; nothing where the provider gives none. */
    Optional<Tokens> renew(SignInRequest request, Tokens tokens) throws InterruptedException;
}
