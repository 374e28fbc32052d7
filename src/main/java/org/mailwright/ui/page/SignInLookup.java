package org.mailwright.ui.page;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mailwright.model.AccountSettings;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInOffer;

/**
 * What the window signs people in with, in their browser. Both are asked off the FX thread.
 *
 * @param offers an account's way to sign in, given the catalog's id of its provider where that is known
 */
public record SignInLookup(
        Supplier<SignIn> signIn, BiFunction<AccountSettings, Optional<String>, Optional<SignInOffer>> offers) {}
