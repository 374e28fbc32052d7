package org.mailwright.ui.settings;

/** What the settings page asks of the wizard. */
public interface SettingsNavigator {

    /** Searches once more for the settings of the same address. */
    void searchAgain();

    /** Goes to the sign-in if the settings are valid and consent is given. */
    void signInNext();
}
