package org.mailwright.account.imports;

import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.account.helppage.StandIns;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.model.ServerSettings;

/**
 * Makes an account for everybody, as a help page or an autoconfig file describes it, one person's: placeholders in user
 * names and names are filled in, and a server such as mail.yourdomain.com becomes mail and the address's domain.
 */
public final class ForPerson {

    private final Placeholders person;

    /** @param realName the person's name, or empty */
    public ForPerson(EmailAddress address, String realName) {
        this.person = new Placeholders(address, realName);
    }

    /** The account with this person's values. One that has an address already keeps it, and its own values. */
    public FoundAccount of(FoundAccount account) {
        if (account.email().isPresent()) return account;
        return new FoundAccount(
                account.program(),
                account.origin(),
                Optional.of(person.address()),
                account.sender(),
                account.displayName().isBlank() ? person.realName() : person.fill(account.displayName()),
                person.fill(account.accountName()),
                account.incoming().map(this::of),
                account.outgoing().map(this::of),
                account.outgoingLogin(),
                account.leaveOnServer(),
                account.doubts(),
                account.passwordsDropped());
    }

    private FoundServer of(FoundServer server) {
        var username = person.fill(server.username());
        return new FoundServer(
                server.protocol(),
                server.host().map(host -> StandIns.filled(host, person.address().domain())),
                server.port(),
                server.encryption(),
                server.auth(),
                ServerSettings.isUsername(username) ? username : server.username(),
                server.places());
    }
}
