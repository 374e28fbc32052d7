package org.mailwright.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** How a program logs on with an account's settings, given the ways that it knows. */
public final class Logins {

    /** The ways in which a program sends a password as it was typed. */
    public static final Set<AuthMethod> TYPED = Set.of(AuthMethod.PASSWORD, AuthMethod.APP_PASSWORD);

    private Logins() {}

    /** Whether the outgoing server wants a log-on of its own connection. */
    public static boolean sendingLogsOn(AccountSettings settings) {
        var without = Set.of(OutgoingLogin.NONE, OutgoingLogin.AFTER_INCOMING);
        return !without.contains(settings.outgoingLogin())
                && settings.outgoing().filter(ServerSettings::needsLogin).isPresent();
    }

    /** Whether the outgoing server takes the user name and the password of the incoming one. */
    public static boolean sendingIsSame(AccountSettings settings) {
        var incoming = settings.incoming().map(ServerSettings::username);
        return settings.outgoingLogin() == OutgoingLogin.SAME_AS_INCOMING
                && incoming.equals(settings.outgoing().map(ServerSettings::username));
    }

    /** The first of the server's ways that a program knows; empty if there is none or no log-on is wanted. */
    public static Optional<AuthMethod> first(ServerSettings server, Set<AuthMethod> known) {
        return server.auth().stream().filter(known::contains).findFirst();
    }

    /** The servers that want a log-on. */
    public static Stream<ServerSettings> servers(AccountSettings settings) {
        return Stream.concat(
                settings.incoming().filter(ServerSettings::needsLogin).stream(),
                settings.outgoing().filter(_ -> sendingLogsOn(settings)).stream());
    }

    /** Why a program that chooses so cannot log on to one of the servers; empty if it can to all. */
    static List<Limit> reasonsAgainst(AccountSettings settings, Function<ServerSettings, Optional<AuthMethod>> choice) {
        return servers(settings)
                .filter(server -> choice.apply(server).isEmpty())
                .map(Logins::missing)
                .distinct()
                .toList();
    }

    private static Limit missing(ServerSettings server) {
        if (server.auth().contains(AuthMethod.PASSWORD_ENCRYPTED)) return Limit.ENCRYPTED_PASSWORD;
        return server.auth().contains(AuthMethod.OAUTH2) ? Limit.OAUTH2 : Limit.OTHER_LOGIN;
    }
}
