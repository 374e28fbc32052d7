package org.mailwright.ui.page;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AccountSettings;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInOffer;

/**
 * The sign-in in the browser, or by a code. All functions are called off the FX thread.
 *
 * @param offers finds an account's sign-in, given where its settings come from
 */
public record SignInLookup(
        Supplier<SignIn> signIn,
        Supplier<SignIn.ByCode> byCode,
        BiFunction<AccountSettings, Provenance, Optional<SignInOffer>> offers) {}
