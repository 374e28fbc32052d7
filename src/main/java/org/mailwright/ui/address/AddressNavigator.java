package org.mailwright.ui.address;

import java.nio.file.Path;

/** What the address page asks of the wizard. */
public interface AddressNavigator {

    /** Goes to the settings of the typed address; searches for them first if none are known. */
    void find();

    /** Goes to empty settings for the typed address. */
    void byHand();

    /** Goes to the page for an account that stopped working. */
    void repair();

    /** Goes to the accounts of many people. */
    void people();

    /** Opens a profile file; does nothing while a search, a sign-in or a test runs. */
    void open(Path file);
}
