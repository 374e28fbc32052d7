package org.mailwright.cli.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.view.AccountOrigin;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/** Finds the settings to work with: from options, from a profile file, or by detection. */
public final class AccountResolver {

    private final CommandContext context;

    public AccountResolver(CommandContext context) {
        this.context = context;
    }

    public sealed interface Result {

        record Have(ResolvedAccount account) implements Result {}

        /** Detection found no usable settings. */
        record Missing(Detection detection) implements Result {}
    }

    public Result find(AccountTarget target, SettingsOverrides overrides) throws CommandException, InterruptedException {
        context.admit(target.whose());
        return switch (target) {
            case AccountTarget.Held(var profile) ->
                new Result.Have(new ResolvedAccount(
                        overrides
                                .settings(profile.settings().address(), Optional.of(profile.settings()))
                                .orElseThrow(() -> CommandException.invalid("cli.nothing-to-check")),
                        AccountOrigin.of(profile, evidence(profile.settings(), overrides))));
            case AccountTarget.Address(var address)
            when overrides.isWhole() ->
                new Result.Have(new ResolvedAccount(
                        overrides.settings(address, Optional.empty()).orElseThrow(), AccountOrigin.MANUAL));
            case AccountTarget.Address(var address) -> detect(address, overrides);
        };
    }

    /** What the servers that the file names are worth. To name servers on the command line is to know them. */
    private Candidate.Evidence evidence(AccountSettings file, SettingsOverrides overrides) throws CommandException {
        var servers = Stream.of(
                        overrides.incoming().isPresent() ? Optional.<ServerSettings>empty() : file.incoming(),
                        overrides.outgoing().isPresent() ? Optional.<ServerSettings>empty() : file.outgoing())
                .flatMap(Optional::stream)
                .toList();
        return context.services().profileTrust(context.network(), context::warn).evidence(file.address(), servers);
    }

    private Result detect(EmailAddress address, SettingsOverrides overrides)
            throws CommandException, InterruptedException {
        var detector = context.services().detector(context.network(), context::warn);
        var detection = DetectionRun.search(address, detector, Detector.Options.USUAL, context);
        if (!(detection.outcome() instanceof Outcome.Found found)) return new Result.Missing(detection);
        var best = found.best();
        Optional<AccountSettings> settings = overrides.settings(address, Optional.of(best.settings(address)));
        if (settings.isPresent()) return new Result.Have(new ResolvedAccount(settings.get(), AccountOrigin.of(best)));
        return new Result.Missing(new Detection(
                address,
                new Outcome.NotFound(Cause.DISCO_NOT_FOUND),
                List.copyOf(detection.asked()),
                detection.took()));
    }
}
