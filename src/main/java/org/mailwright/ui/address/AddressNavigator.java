package org.mailwright.ui.address;

import java.nio.file.Path;

/** What the address page asks of the wizard. */
public interface AddressNavigator {

    /** Goes to the settings of the address that is typed, by way of a search where none are known yet. */
    void find();

    /** Goes to empty settings for the address that is typed. */
    void byHand();

    /** Opens a profile file; does nothing while a search, a sign-in or a test runs. */
    void open(Path file);
}
