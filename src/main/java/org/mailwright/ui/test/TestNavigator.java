package org.mailwright.ui.test;

import java.time.Duration;

/** What the test page asks of the wizard. */
public interface TestNavigator {

    /** Tests again, with the current input. */
    void testNext();

    /** Tests again after a pause, for a server that uses greylisting. */
    void testAfter(Duration wait);

    /** Tests everything up to the log-on, without a password. */
    void testWithoutLogOn();

    /** Applies the suggestion of the last test, and tests again. */
    void applySuggestion();

    /** Goes back to the sign-in page and begins a new sign-in in the browser. */
    void signInAgain();

    /** Goes back to the settings. */
    void changeSettings();

    /** Goes back to the address. */
    void changeAddress();

    /** Removes the test message from the mailbox. */
    void removeMessage();

    /** Shows a sentence above the page for a while. */
    void announce(String sentence);

    /** Goes on to the export. */
    void finish();
}
