package org.mailwright.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.cli.view.AccountOrigin;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/** Settings to work with, and where they come from. */
record ResolvedAccount(AccountSettings settings, AccountOrigin origin) {

    /** The sides that there are servers for, incoming first. */
    Set<Side> sides() {
        var sides = EnumSet.noneOf(Side.class);
        for (var side : Side.values()) {
            if (settings.server(side).isPresent()) sides.add(side);
        }
        return sides;
    }

    List<ServerSettings> servers() {
        return sides().stream().flatMap(side -> settings.server(side).stream()).toList();
    }

    /** A side on which a password would go over the wire for everybody to read. */
    Optional<Side> plaintextSide() {
        return sides().stream()
                .filter(side -> settings.server(side)
                        .filter(server -> server.encryption() == Encryption.NONE && server.needsLogin())
                        .isPresent())
                .findFirst();
    }

    boolean needsLogin() {
        return servers().stream().anyMatch(ServerSettings::needsLogin);
    }

    /** The ways to log on that a typed password serves, where a server has any: no browser opens in a terminal. */
    ResolvedAccount forPassword() {
        var typed = settings;
        for (var server : servers()) {
            var methods =
                    server.auth().stream().filter(AuthMethod::usesPassword).toList();
            if (!methods.isEmpty()) typed = typed.withServer(server.withAuth(methods));
        }
        return new ResolvedAccount(typed, origin);
    }
}
