package org.mailwright.repair;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.LogOnRules;
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
 * @param sides those that a password can test; all, if it can test none
 * @param byBrowser whether the account signs in in the browser only, so that without a token the test ends before the
 *     sign-in
 */
public record AccountCheck(AccountSettings settings, Set<Side> sides, boolean byBrowser) {

    public AccountCheck {
        sides = Set.copyOf(sides);
    }

    /** Empty if too little is known of the account. */
    public static Optional<AccountCheck> of(FoundAccount account) {
        return account.settings().map(settings -> {
            var sides = EnumSet.noneOf(Side.class);
            var browserSides = EnumSet.noneOf(Side.class);
            var typed = settings;
            for (var side : Side.values()) {
                var server = settings.server(side);
                if (server.isEmpty()) continue;
                sides.add(side);
                var methods = server.get().auth().stream()
                        .filter(AuthMethod::usesPassword)
                        .toList();
                if (!methods.isEmpty()) typed = typed.withServer(server.get().withAuth(methods));
                else if (isByBrowser(server.get())) browserSides.add(side);
            }
            boolean withoutPassword = sides.stream()
                    .allMatch(side -> browserSides.contains(side)
                            || !settings.server(side).orElseThrow().needsLogin());
            boolean byBrowser = !browserSides.isEmpty() && withoutPassword;
            if (!byBrowser) sides.removeAll(browserSides);
            return new AccountCheck(typed, sides, byBrowser);
        });
    }

    private static boolean isByBrowser(ServerSettings server) {
        return server.needsLogin() && server.auth().stream().allMatch(AuthMethod.OAUTH2::equals);
    }

    /** The same with a token for all that signs in in the browser: a whole test. */
    public AccountCheck withToken() {
        return new AccountCheck(settings, sides, false);
    }

    /** Only signs in to the incoming server, where there is one. */
    public AccountCheck withoutSending() {
        return sides.contains(Side.INCOMING) ? new AccountCheck(settings, Set.of(Side.INCOMING), byBrowser) : this;
    }

    /** The same up to the sign-in, on all sides. */
    public AccountCheck withoutLogOn() {
        var all = EnumSet.allOf(Side.class);
        all.removeIf(side -> settings.server(side).isEmpty());
        return new AccountCheck(settings, all, true);
    }

    public boolean needsPassword() {
        return !byBrowser
                && sides.stream()
                        .flatMap(side -> settings.server(side).stream())
                        .anyMatch(ServerSettings::needsLogin);
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
     * A whole test: signs in, sends a message to the address and waits for it. Without a sign-in if it is by browser.
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
                sides.size() == 2 && !byBrowser ? CheckRequest.USUAL_WAIT : Duration.ZERO,
                allowPlaintext,
                provider,
                language,
                byBrowser ? CheckOptions.NONE.withLogOn(LogOnRules.NONE) : CheckOptions.NONE);
    }
}
