package org.mailwright.export.send;

import java.util.Optional;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/**
 * The side of an account that sends.
 *
 * @param login the user name, if the server wants one
 * @param name the sender's name, or empty
 */
record SendingAccount(
        Endpoint endpoint, Encryption encryption, Optional<String> login, EmailAddress address, String name) {

    static SendingAccount of(AccountSettings settings, ServerSettings outgoing) {
        boolean logsOn = outgoing.needsLogin() && settings.outgoingLogin() != OutgoingLogin.NONE;
        return new SendingAccount(
                outgoing.endpoint(),
                outgoing.encryption(),
                logsOn ? Optional.of(outgoing.username()) : Optional.empty(),
                settings.from(),
                settings.displayName().strip());
    }

    SendingAccount withoutName() {
        return new SendingAccount(endpoint, encryption, login, address, "");
    }

    String urlHost() {
        return endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
    }

    String mailbox() {
        return name.isEmpty()
                ? address.toString()
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + address + ">";
    }
}
