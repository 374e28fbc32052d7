package org.mailwright.ui.test;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.mailwright.signin.SignInOffer;
import org.mailwright.ui.explain.ExplainStep;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.report.ReportStep;

/**
 * The state of the test page.
 *
 * @param password the account's password, to be typed again after a failed sign-in
 * @param offer the account's sign-in in the browser, if there is one
 */
public record TestModel(
        TestStep test,
        ReportStep report,
        RemovalStep removal,
        ExplainStep explain,
        StringProperty password,
        ObservableValue<Optional<SignInOffer>> offer)
        implements AccountState {

    @Override
    public void forget() {
        test.forget();
        removal.forget();
        report.forget();
    }
}
