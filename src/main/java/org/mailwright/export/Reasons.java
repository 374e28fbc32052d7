package org.mailwright.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/** Gathers why accounts cannot be exported, each reason once. */
public final class Reasons {

    private static final Set<Limit> ABOUT_LOGINS = Set.of(Limit.OAUTH2, Limit.ENCRYPTED_PASSWORD, Limit.OTHER_LOGIN);

    private final List<Profile> profiles;
    private final Set<Limit> found = new LinkedHashSet<>();

    /** Begins with what follows from the format. */
    public Reasons(Format format, List<Profile> profiles) {
        this.profiles = profiles;
        found.addAll(format.reasonsAgainst(profiles));
    }

    /** Adds a reason if an account meets the condition. */
    public Reasons add(Limit limit, Predicate<AccountSettings> condition) {
        if (profiles.stream().map(Profile::settings).anyMatch(condition)) found.add(limit);
        return this;
    }

    /** Adds UNSAYABLE_TEXT if some text of an account cannot stand in the file's syntax. */
    public Reasons unsayable(Predicate<String> sayable) {
        return add(Limit.UNSAYABLE_TEXT, settings -> !AccountTexts.allMatch(settings, sayable));
    }

    /** Judges log-ons by the ways that the program knows, instead of by the format's general words. */
    public Reasons logins(Set<AuthMethod> known) {
        return logins(server -> Logins.first(server, known));
    }

    /** Judges log-ons by the way that the program would choose for a server. */
    public Reasons logins(Function<ServerSettings, Optional<AuthMethod>> choice) {
        found.removeAll(ABOUT_LOGINS);
        profiles.forEach(profile -> found.addAll(Logins.reasonsAgainst(profile.settings(), choice)));
        return this;
    }

    public List<Limit> all() {
        return List.copyOf(found);
    }
}
