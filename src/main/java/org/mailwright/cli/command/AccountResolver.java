package org.mailwright.cli.command;

import java.util.List;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.view.AccountOrigin;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

/** Comes by the settings of what was asked about: typed, out of a profile, or detected. */
final class AccountResolver {

    private final CommandContext call;

    AccountResolver(CommandContext call) {
        this.call = call;
    }

    /** What came of it. */
    sealed interface Result {

        record Have(ResolvedAccount account) implements Result {}

        /** A search that found nothing to work with. */
        record Missing(Detection detection) implements Result {}
    }

    Result find(AccountTarget target, SettingsOverrides wishes) throws CommandException, InterruptedException {
        call.admit(target.whose());
        return switch (target) {
            case AccountTarget.Held(var profile) ->
                new Result.Have(new ResolvedAccount(
                        wishes.settings(profile.settings().address(), Optional.of(profile.settings()))
                                .orElseThrow(() -> CommandException.invalid("cli.nothing-to-check")),
                        AccountOrigin.of(profile)));
            case AccountTarget.Address(var address)
            when wishes.isWhole() ->
                new Result.Have(
                        new ResolvedAccount(wishes.settings(address, Optional.empty()).orElseThrow(), AccountOrigin.MANUAL));
            case AccountTarget.Address(var address) -> detect(address, wishes);
        };
    }

    private Result detect(EmailAddress address, SettingsOverrides wishes) throws CommandException, InterruptedException {
        var detector = call.tools().detector(call.network(), call::warn);
        var detection = DetectCommand.search(address, detector, Detector.Options.USUAL, call);
        if (!(detection.outcome() instanceof Outcome.Found found)) return new Result.Missing(detection);
        var best = found.best();
        Optional<AccountSettings> settings = wishes.settings(address, Optional.of(best.settings(address)));
        if (settings.isPresent()) return new Result.Have(new ResolvedAccount(settings.get(), AccountOrigin.of(best)));
        return new Result.Missing(new Detection(
                address,
                new Outcome.NotFound(Cause.DISCO_NOT_FOUND),
                List.copyOf(detection.asked()),
                detection.took()));
    }
}
