package org.mailwright.cli.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.account.AccountResolver;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.cli.account.SettingsOverrides;
import org.mailwright.cli.view.AccountOrigin;
import org.mailwright.detect.Detection;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.profile.Profile;
import org.mailwright.profile.Template;

/** The accounts that an export is about: those of the addresses and profiles that were typed. */
sealed interface ExportAccounts {

    /** All of them, in the order in which they were typed. */
    record Found(List<Profile> profiles, List<AccountOrigin> origins) implements ExportAccounts {}

    /** The first address whose settings are not to be found. */
    record Missing(Detection detection) implements ExportAccounts {}

    static ExportAccounts of(CommandContext context) throws CommandException, InterruptedException {
        return of(context, context.options().words());
    }

    /**
     * Finds the accounts.
     *
     * @param words the addresses and profiles, at least one
     */
    static ExportAccounts of(CommandContext context, List<String> words) throws CommandException, InterruptedException {
        var name = context.options().text("--name");
        if (name.isPresent() && !AccountSettings.isLine(name.get())) throw CommandException.invalid("cli.bad-name");
        if (words.size() > 1 && (name.isPresent() || context.options().has("--for"))) {
            throw CommandException.invalid("cli.export.one-person");
        }
        var targets = new ArrayList<AccountTarget>();
        var whose = whose(context);
        var person = whose.map(address -> new Placeholders(address, name.orElse("")));
        for (var word : words) targets.add(AccountTarget.parse(word, person));
        if (whose.isPresent() && targets.getFirst() instanceof AccountTarget.Address) {
            throw CommandException.invalid("cli.export.for-needs-profile");
        }
        var profiles = new ArrayList<Profile>();
        var origins = new ArrayList<AccountOrigin>();
        for (var target : targets) {
            switch (new AccountResolver(context).find(target, SettingsOverrides.NONE)) {
                case AccountResolver.Result.Missing(var detection) -> {
                    return new Missing(detection);
                }
                case AccountResolver.Result.Have(var account) -> {
                    profiles.add(profile(target, account, whose, name));
                    origins.add(account.origin());
                }
            }
        }
        return new Found(List.copyOf(profiles), List.copyOf(origins));
    }

    /** Whom {@code --for} names. */
    private static Optional<EmailAddress> whose(CommandContext context) throws CommandException {
        var typed = context.options().text("--for");
        if (typed.isEmpty()) return Optional.empty();
        var address = EmailAddress.parse(typed.get())
                .orElseThrow(() -> CommandException.invalid("cli.bad-address", typed.get()));
        context.admit(address);
        return Optional.of(address);
    }

    private static Profile profile(
            AccountTarget target, ResolvedAccount account, Optional<EmailAddress> whose, Optional<String> name) {
        var settings = account.settings();
        if (whose.isPresent()) {
            // The test that the profile tells of was somebody else's.
            var filled = new Template(settings).of(whose.get(), name.orElse(""));
            return new Profile(filled, now(), account.origin().source(), Optional.empty());
        }
        var named = name.map(display -> settings.withNames(display, settings.accountName()))
                .orElse(settings);
        return switch (target) {
            case AccountTarget.Held(var held) -> held.withSettings(named);
            case AccountTarget.Address _ ->
                new Profile(named, now(), account.origin().source(), Optional.empty());
        };
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
