package org.mailwright.ui.page;

/** State that belongs to one account, and must not outlive it. On the FX thread. */
public interface AccountState {

    /** Cancels what runs for the account, closes its secrets, and goes back to how a new window is. */
    void forget();
}
