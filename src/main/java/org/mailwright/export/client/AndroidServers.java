package org.mailwright.export.client;

import java.util.Optional;
import java.util.Set;
import org.mailwright.export.BuiltInOAuth;
import org.mailwright.export.Logins;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/** How Thunderbird for Android and K-9 Mail log on. */
final class AndroidServers {

    private static final Set<AuthMethod> KNOWN =
            Set.of(AuthMethod.PASSWORD, AuthMethod.APP_PASSWORD, AuthMethod.PASSWORD_ENCRYPTED);

    private AndroidServers() {}

    /** The way that the app would take; empty if it knows none of the server's. */
    static Optional<AuthMethod> login(ServerSettings server) {
        return BuiltInOAuth.ANDROID.first(KNOWN, server);
    }

    /** The same for the outgoing server, which may want no log-on. */
    static AuthMethod sendingLogin(AccountSettings settings, ServerSettings server) {
        return Logins.sendingLogsOn(settings) ? login(server).orElse(AuthMethod.NONE) : AuthMethod.NONE;
    }

    /** Whether the app reads the addresses as they are: it knows no quoted local parts. */
    static boolean readsAddresses(AccountSettings settings) {
        return !isQuoted(settings.address()) && !isQuoted(settings.from());
    }

    private static boolean isQuoted(EmailAddress address) {
        return address.toString().startsWith("\"");
    }
}
