package org.mailwright.ui.test;

import javafx.beans.property.StringProperty;
import org.mailwright.ui.explain.ExplainStep;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.report.ReportStep;

/**
 * The state of the test page.
 *
 * @param password the account's password, to be typed again after a failed sign-in
 */
public record TestModel(
        TestStep test, ReportStep report, RemovalStep removal, ExplainStep explain, StringProperty password)
        implements AccountState {

    @Override
    public void forget() {
        test.forget();
        removal.forget();
        report.forget();
    }
}
