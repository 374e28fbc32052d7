package org.mailwright.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.policy.Policy;

/** Tests accounts at the servers that an organisation allows; to another one it does not even connect. */
record AllowedServers(AccountChecker checker, Policy policy) implements AccountChecker {

    @Override
    public CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException {
        var forbidden = policy.forbidden(request.settings(), request.sides());
        if (forbidden.isPresent()) {
            return CheckReport.refused(
                    request.settings(), forbidden.get(), Stage.DETECT, Cause.SERVER_NOT_ALLOWED, Optional.empty());
        }
        return checker.check(request, credentials, progress);
    }
}
