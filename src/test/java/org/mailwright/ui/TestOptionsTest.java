package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.Finding.Status;
import org.mailwright.check.GreylistRetryChecker;
import org.mailwright.check.Removal;
import org.mailwright.model.Cause;
import org.mailwright.model.PlayedTicker;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.ui.page.WizardPage;

/** What a person may want of the test besides the usual: to wait, another recipient, a question more, and to tidy up. */
class TestOptionsTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final List<CheckRequest> requests = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws TimeoutException {
        stubs.checker = (request, _, progress) -> noted(request, progress);
        window.open();
    }

    @Test
    void aGreylistedTestWaitsAndTriesAgain() throws Exception {
        greylistedAtFirst(_ -> {});
        toSettings();
        tested();

        page.awaitText("wait", "Wait 2:05\u00a0min").press("wait");

        page.awaitText("test-title", "Everything works");
        assertThat(requests).extracting(CheckRequest::to).containsExactly(Samples.ADA, Samples.ADA);
        assertThat(page.isShown("test-wait")).isFalse();
    }

    @Test
    void theWaitCountsDownAndCanBeCancelled() throws Exception {
        var passed = new CopyOnWriteArrayList<Duration>();
        greylistedAtFirst(time -> {
            passed.add(time);
            if (passed.size() == 6) new CountDownLatch(1).await();
        });
        toSettings();
        tested().awaitShown("wait");

        page.press("wait").awaitText("test-wait", "Next try in 2:00\u00a0min");
        page.press("test-cancel").awaitText("test-title", "Test stopped");

        assertThat(requests).hasSize(1);
        assertThat(page.isShown("test-wait")).isFalse();
    }

    @Test
    void theMessageGoesToWhomThePersonNames() throws Exception {
        stubs.checker = (request, _, progress) -> without(noted(request, progress));
        toSettings();
        FxThread.run(
                () -> window.robot().lookup("#more").queryAs(TitledPane.class).setExpanded(true));

        page.fill("test-recipient", "bob@").press("settings-next");
        assertThat(page.problem("test-recipient")).startsWith("This is not an email address.");
        page.fill("test-recipient", "bob@example.net");
        tested().awaitText("arrived", "bob@example.net");

        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request.to()).hasToString("bob@example.net"));
        assertThat(page.isShown("remove-message")).isFalse();
    }

    @Test
    void aServerWithoutLogOnIsAskedAboutStrangersOnlyIfThePersonAgrees() throws Exception {
        toSettings();
        assertThat(page.isShown("test-relay")).isFalse();
        FxThread.run(() -> window.robot()
                .lookup("#outgoing-needs-login")
                .queryAs(CheckBox.class)
                .setSelected(false));
        page.awaitShown("test-relay");
        tested().awaitText("test-title", "Everything works");

        page.press("back").press("back").await(WizardPage.SETTINGS).press("test-relay");
        tested().awaitText("test-title", "Everything works");

        assertThat(requests)
                .extracting(CheckRequest::extras)
                .containsExactly(CheckOptions.NONE, CheckOptions.NONE.withRelayTest(true));
    }

    @Test
    void theTestMessageIsRemovedAfterwards() throws Exception {
        toSettings();
        tested().awaitShown("remove-message");

        page.press("remove-message").awaitText("removal", "The test message has been removed.");

        var removal = requests.getLast();
        assertThat(removal.sides()).isEqualTo(Set.of(Side.INCOMING));
        assertThat(removal.extras())
                .isEqualTo(CheckOptions.NONE.withSought("<1@example.org>").withRemoval(true));
        assertThat(page.label("test-title")).isEqualTo("Everything works");
        assertThat(page.isShown("remove-message")).isFalse();
    }

    private WizardRobot toSettings() throws Exception {
        return page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
    }

    private WizardRobot tested() throws Exception {
        return page.press("settings-next")
                .await(WizardPage.SIGN_IN)
                .fill("password", "secret")
                .press("test")
                .await(WizardPage.TEST);
    }

    private void greylistedAtFirst(PlayedTicker.Pause pause) {
        stubs.checker = new GreylistRetryChecker(
                (request, _, progress) -> {
                    var report = noted(request, progress);
                    return requests.size() > 1 ? report : greylisted(request);
                },
                new PlayedTicker(pause));
    }

    private CheckReport noted(CheckRequest request, Consumer<CheckEvent> progress) {
        requests.add(request);
        var report = Samples.passed(request, progress);
        if (!request.extras().removesMessage()) return report;
        var arrival = new Arrival(
                true,
                Optional.of("INBOX"),
                Duration.ZERO,
                report.arrival().orElseThrow().authentication(),
                Optional.of(Removal.REMOVED));
        return with(report, Optional.of(arrival));
    }

    private static CheckReport without(CheckReport report) {
        return with(report, Optional.empty());
    }

    private static CheckReport with(CheckReport report, Optional<Arrival> arrival) {
        return new CheckReport(
                new CheckReport.Conclusion(
                        report.outcome(),
                        report.cause(),
                        report.side(),
                        report.stage(),
                        report.suggestion(),
                        report.observations()),
                report.findings(),
                report.settings(),
                new CheckReport.Delivery(report.messageId(), arrival),
                new CheckReport.Trace(
                        report.trace().transcript(), report.trace().took(), Optional.empty()));
    }

    private static CheckReport greylisted(CheckRequest request) {
        var refusal = new Finding(
                Side.OUTGOING,
                Stage.RCPT,
                Status.FAIL,
                Cause.GREYLISTED,
                Optional.of("450 4.7.1 Greylisted, try again in 125 seconds"),
                Duration.ZERO);
        return new CheckReport(
                new CheckReport.Conclusion(
                        Outcome.FAIL,
                        Cause.GREYLISTED,
                        Optional.of(Side.OUTGOING),
                        Optional.of(Stage.RCPT),
                        Optional.empty(),
                        List.of()),
                List.of(refusal),
                request.settings(),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }
}
