package org.mailwright.repair;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * The live test of an account as a program has it.
 *
 * @param settings with the ways to sign in that a typed password serves, where a server has any
 */
public record AccountCheck(AccountSettings settings, Set<Side> sides) {

    public AccountCheck {
        sides = Set.copyOf(sides);
    }

    /** Empty if too little is known of the account. */
    public static Optional<AccountCheck> of(FoundAccount account) {
        return account.settings().map(settings -> {
            var sides = EnumSet.noneOf(Side.class);
            var typed = settings;
            for (var side : Side.values()) {
                var server = settings.server(side);
                if (server.isEmpty()) continue;
                sides.add(side);
                var methods = server.get().auth().stream()
                        .filter(AuthMethod::usesPassword)
                        .toList();
                if (!methods.isEmpty()) typed = typed.withServer(server.get().withAuth(methods));
            }
            return new AccountCheck(typed, sides);
        });
    }

    /** Only signs in to the incoming server, where there is one. */
    public AccountCheck withoutSending() {
        return sides.contains(Side.INCOMING) ? new AccountCheck(settings, Set.of(Side.INCOMING)) : this;
    }

    public boolean needsPassword() {
        return sides.stream().flatMap(side -> settings.server(side).stream()).anyMatch(ServerSettings::needsLogin);
    }

    /** The report in place of a test that would send the password without encryption. */
    public Optional<CheckReport> refusal() {
        return sides.stream()
                .sorted()
                .filter(side -> settings.server(side)
                        .filter(server -> server.encryption() == Encryption.NONE && server.needsLogin())
                        .isPresent())
                .findFirst()
                .map(side -> CheckReport.refused(
                        settings, side, Stage.TLS, Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty()));
    }

    /**
     * A whole test: signs in, sends a message to the address and waits for it.
     *
     * @param provider the catalog's id, whose replies are read with that in mind
     * @param language of the test message, as an IETF tag
     */
    public CheckRequest request(Optional<String> provider, String language) {
        return request(provider, language, false);
    }

    /** The same, where the person may allow that the password goes without encryption. */
    public CheckRequest request(Optional<String> provider, String language, boolean allowPlaintext) {
        return new CheckRequest(
                settings,
                sides,
                settings.address(),
                sides.size() == 2 ? CheckRequest.USUAL_WAIT : Duration.ZERO,
                allowPlaintext,
                provider,
                language);
    }
}
