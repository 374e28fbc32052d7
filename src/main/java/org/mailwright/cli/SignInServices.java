package org.mailwright.cli;

import java.net.URI;
import java.util.function.Consumer;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignIn;

/**
 * What a sign-in in the browser needs.
 *
 * @param browser shows a page to the person, where this machine has a browser and a screen
 */
public record SignInServices(SignIn signIn, OAuthClients clients, Consumer<URI> browser) {}
