package org.mailwright.ui.signin;

import java.net.URI;
import java.util.function.Predicate;

/**
 * The provider's sign-in page.
 *
 * @param paste takes the address of the page that did not load in its place; false if it is not this sign-in's
 */
record SignInPage(URI address, Predicate<String> paste) {}
