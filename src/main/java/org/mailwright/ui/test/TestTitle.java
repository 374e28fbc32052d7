package org.mailwright.ui.test;

import java.util.List;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Cause;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/** The title of the test page, which the window has too. */
public final class TestTitle {

    private TestTitle() {}

    /** The cause's title if that is what the test comes to, else what the test does or did. */
    public static String of(TestStep.Test test, Messages messages, Wording wording) {
        return switch (test) {
            case TestStep.Test.Idle _, TestStep.Test.Running _ -> messages.get("test.title.running");
            case TestStep.Test.Cancelled() -> messages.get("test.title.cancelled");
            case TestStep.Test.Finished finished -> of(finished, messages, wording);
        };
    }

    private static String of(TestStep.Test.Finished finished, Messages messages, Wording wording) {
        var report = finished.report();
        return switch (report.outcome()) {
            case OK -> messages.get("test.title.ok");
            case WARN -> messages.get(TestStep.leftOutLogOn(report) ? "check.reach.title" : "test.title.warn");
            case FAIL ->
                report.cause() == Cause.NONE ? messages.get("test.title.fail") : cause(finished, report, wording);
        };
    }

    private static String cause(TestStep.Test.Finished finished, CheckReport report, Wording wording) {
        var provider = finished.plan().origin().apply(report.cause()).provider();
        var subject = Subject.of(report, provider, List.of());
        return wording.of(report.cause(), report.observations(), subject).title();
    }
}
