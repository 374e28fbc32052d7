package org.mailwright.export.terminal;

import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** What a command-line program shows a server: where both are taken, a password, which is far easier to set up. */
enum ServerLogin {
    NONE,
    PASSWORD,
    /** An OAuth2 access token. */
    TOKEN;

    static ServerLogin of(ServerSettings server) {
        if (!server.needsLogin()) return NONE;
        return server.auth().stream().anyMatch(AuthMethod::usesPassword) ? PASSWORD : TOKEN;
    }

    static ServerLogin outgoing(AccountSettings settings, ServerSettings server) {
        return settings.outgoingLogin() == OutgoingLogin.NONE
                        || settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING
                ? NONE
                : of(server);
    }
}
