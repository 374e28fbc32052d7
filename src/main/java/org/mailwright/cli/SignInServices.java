package org.mailwright.cli;

import java.net.URI;
import java.util.function.Consumer;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.RegistrationCheck;
import org.mailwright.signin.SignIn;

/**
 * What a sign-in needs.
 *
 * @param byCode where the browser is on another device
 * @param registrations looks at this program's registrations, or asks for one
 * @param browser opens a page, if this machine has a browser and a display
 */
public record SignInServices(
        SignIn signIn,
        SignIn.ByCode byCode,
        RegistrationCheck registrations,
        OAuthClients clients,
        Consumer<URI> browser) {}
