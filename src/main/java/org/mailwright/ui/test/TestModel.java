package org.mailwright.ui.test;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.mailwright.signin.SignInOffer;
import org.mailwright.ui.explain.ExplainStep;
import org.mailwright.ui.report.ReportStep;

/**
 * What the test page shows and changes.
 *
 * @param password the account's password, to be typed again after a failed log-on
 * @param offer the account's sign-in in the browser, where there is one
 */
public record TestModel(
        TestStep test,
        ReportStep report,
        RemovalStep removal,
        ExplainStep explain,
        StringProperty password,
        ObservableValue<Optional<SignInOffer>> offer) {}
