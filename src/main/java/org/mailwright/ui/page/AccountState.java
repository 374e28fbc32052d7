package org.mailwright.ui.page;

/** State that belongs to one account and must not be used for another. On the FX thread. */
public interface AccountState {

    /** Cancels the account's running work, closes its secrets, and restores the initial state. */
    void forget();
}
