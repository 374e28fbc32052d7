package org.mailwright.ui.signin;

/** What the sign-in page asks of the wizard. */
public interface SignInNavigator {

    /** Goes to the test and begins it. */
    void testNext();

    /** Goes to the test and begins one that ends before the log-on and needs no password. */
    void testWithoutLogOn();

    /** Shows a sentence above the page for a while. */
    void announce(String sentence);

    /** Goes to the export without a test. */
    void finish();
}
