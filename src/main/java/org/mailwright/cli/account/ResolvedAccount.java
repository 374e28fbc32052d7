package org.mailwright.cli.account;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.policy.Policy;
import org.mailwright.remedy.Help;

/**
 * The settings that a command works with, and where they come from.
 *
 * @param isProfile whether a profile file names the servers and the user names
 */
public record ResolvedAccount(AccountSettings settings, Provenance provenance, boolean isProfile) {

    public ResolvedAccount(AccountSettings settings, Provenance provenance) {
        this(settings, provenance, false);
    }

    /** The sides that have a server, incoming first. */
    public Set<Side> sides() {
        var sides = EnumSet.noneOf(Side.class);
        for (var side : Side.values()) {
            if (settings.server(side).isPresent()) sides.add(side);
        }
        return sides;
    }

    public List<ServerSettings> servers() {
        return sides().stream().flatMap(side -> settings.server(side).stream()).toList();
    }

    /** A side on which a password would be sent without encryption. */
    public Optional<Side> plaintextSide() {
        return sides().stream()
                .filter(side -> settings.server(side)
                        .filter(server -> server.encryption() == Encryption.NONE && server.needsLogin())
                        .isPresent())
                .findFirst();
    }

    boolean needsLogin() {
        return servers().stream().anyMatch(ServerSettings::needsLogin);
    }

    /** The same account, whose messages are from another address. */
    public ResolvedAccount withSender(EmailAddress sender) {
        return new ResolvedAccount(settings.withSender(Optional.of(sender)), provenance, isProfile);
    }

    /** The same account limited, per server, to the methods that a typed password serves, if the server offers any. */
    public ResolvedAccount forPassword() {
        var typed = settings;
        for (var server : servers()) {
            var methods =
                    server.auth().stream().filter(AuthMethod::usesPassword).toList();
            if (!methods.isEmpty()) typed = typed.withServer(server.withAuth(methods));
        }
        return new ResolvedAccount(typed, provenance, isProfile);
    }

    /**
     * The help that the provider and the organisation have for a cause. The terminal's sign-in is always named.
     *
     * @param consent where an administrator lets this program in
     */
    public Help help(Cause cause, Optional<URI> consent, Policy policy, Locale language) {
        return Help.of(
                provenance,
                cause,
                Optional.of(provenance.provider().map(ProviderName::name).orElse("")),
                consent,
                policy,
                language);
    }
}
