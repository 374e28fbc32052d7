package org.mailwright.ui.signin;

/** What the sign-in page asks of the wizard. */
public interface SignInNavigator {

    /** Goes to the test and begins it. */
    void testNext();

    /** Goes to the export without a test. */
    void finish();
}
