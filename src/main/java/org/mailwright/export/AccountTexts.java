package org.mailwright.export;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;

/** The free text in an account: its address, its names and its user names. Everything else is digits and hosts. */
public final class AccountTexts {

    private AccountTexts() {}

    public static Stream<String> of(AccountSettings settings) {
        return Stream.concat(
                Stream.of(
                        settings.address().toString(),
                        settings.from().toString(),
                        settings.displayName(),
                        settings.accountName()),
                Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                        .map(ServerSettings::username));
    }

    /** Whether a syntax can hold all of it. */
    public static boolean allMatch(AccountSettings settings, Predicate<String> sayable) {
        return of(settings).allMatch(sayable);
    }
}
