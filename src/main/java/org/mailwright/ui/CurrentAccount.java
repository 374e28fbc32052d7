package org.mailwright.ui;

import java.util.List;
import java.util.Optional;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.page.AccountState;

/**
 * The address that everything entered on the pages belongs to. This is the one rule about what outlives an account:
 * password, servers, consent, tokens and results are forgotten when another address is used.
 */
final class CurrentAccount {

    private final List<AccountState> states;
    private Optional<EmailAddress> address = Optional.empty();

    CurrentAccount(List<AccountState> states) {
        this.states = List.copyOf(states);
    }

    /** Called before anything is done for an address; keeps what was entered for the same address. */
    void use(EmailAddress whose) {
        if (!address.equals(Optional.of(whose))) replace(whose);
    }

    /** Forgets everything even for the same address, as for a profile file, which names servers of its own. */
    void replace(EmailAddress whose) {
        states.forEach(AccountState::forget);
        address = Optional.of(whose);
    }

    boolean is(EmailAddress whose) {
        return address.equals(Optional.of(whose));
    }
}
