package org.mailwright.ui.test;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckRequest;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.report.SettingsOrigin;

/**
 * What a test is to do.
 *
 * @param open the sides whose encryption the test has to find out
 * @param way wraps the checker for the account's way to sign in
 * @param origin where the settings come from, with the provider's pages that help with a cause
 */
public record TestPlan(
        CheckRequest request,
        Set<Side> open,
        UnaryOperator<AccountChecker> way,
        Function<Cause, SettingsOrigin> origin) {

    public TestPlan {
        open = Set.copyOf(open);
    }
}
