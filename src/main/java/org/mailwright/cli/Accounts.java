package org.mailwright.cli;

import java.util.List;
import java.util.Optional;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

/** Comes by the settings of what was asked about: typed, out of a profile, or detected. */
final class Accounts {

    private final Call call;

    Accounts(Call call) {
        this.call = call;
    }

    /** What came of it. */
    sealed interface Result {

        record Have(Account account) implements Result {}

        /** A search that found nothing to work with. */
        record Missing(Detection detection) implements Result {}
    }

    Result find(Target target, Wishes wishes) throws Stop, InterruptedException {
        call.admit(target.whose());
        return switch (target) {
            case Target.Held(var profile) ->
                new Result.Have(new Account(
                        wishes.settings(profile.settings().address(), Optional.of(profile.settings()))
                                .orElseThrow(() -> Stop.invalid("cli.nothing-to-check")),
                        Origin.of(profile)));
            case Target.Address(var address)
            when wishes.isWhole() ->
                new Result.Have(
                        new Account(wishes.settings(address, Optional.empty()).orElseThrow(), Origin.MANUAL));
            case Target.Address(var address) -> detect(address, wishes);
        };
    }

    private Result detect(EmailAddress address, Wishes wishes) throws Stop, InterruptedException {
        var detector = call.tools().detector(call.network(), call::warn);
        var detection = DetectCommand.search(address, detector, Detector.Options.USUAL, call);
        if (!(detection.outcome() instanceof Outcome.Found found)) return new Result.Missing(detection);
        var best = found.best();
        Optional<AccountSettings> settings = wishes.settings(address, Optional.of(best.settings(address)));
        if (settings.isPresent()) return new Result.Have(new Account(settings.get(), Origin.of(best)));
        return new Result.Missing(new Detection(
                address,
                new Outcome.NotFound(Cause.DISCO_NOT_FOUND),
                List.copyOf(detection.asked()),
                detection.took()));
    }
}
