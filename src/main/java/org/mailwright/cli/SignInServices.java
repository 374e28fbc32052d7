package org.mailwright.cli;

import java.net.URI;
import java.util.function.Consumer;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignIn;

/**
 * What a sign-in in the browser needs.
 *
 * @param browser opens a page, if this machine has a browser and a display
 */
public record SignInServices(SignIn signIn, OAuthClients clients, Consumer<URI> browser) {}
