package org.mailwright.ui.test;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.explain.ExplainPane;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Shows the tasks of the test, then its result and the remedies. */
public final class TestPane extends VBox {

    private final TestModel model;
    private final TestNavigator navigator;
    private final WindowServices services;
    private final Desktop desktop;
    private final VBox verdict = new VBox();
    private final VBox details = new VBox();
    private final Button again;
    private final Page page;

    public TestPane(TestModel model, TestNavigator navigator, WindowServices services, Desktop desktop) {
        this.model = model;
        this.navigator = navigator;
        this.services = services;
        this.desktop = desktop;
        var messages = services.messages();
        var step = model.test();

        var title = Labels.title("");
        title.setId("test-title");
        var rows = new VBox();
        rows.getStyleClass().addAll("card", "rows");
        rows.getChildren()
                .setAll(step.rows().stream()
                        .map(row -> new CheckRowPane(row, messages, services.wording()))
                        .toList());
        verdict.getStyleClass().add("fields");

        var wait = Labels.text("");
        wait.setId("test-wait");
        wait.getStyleClass().add("card");
        wait.setMaxWidth(Double.MAX_VALUE);
        step.leftProperty().subscribe(left -> {
            show(wait, left.isPresent());
            wait.setText(left.map(time -> messages.get("test.waiting", CountdownFormat.of(time)))
                    .orElse(""));
        });

        var explain = new ExplainPane(model.explain(), messages, services.wording(), desktop::browse);
        var pasted = Buttons.link("test-explain", messages.get("address.explain"), Feather.HELP_CIRCLE, explain::open);

        // Where the log-on fails, or must not be tried again, the servers can still be tested
        var reach =
                Buttons.link("test-servers", messages.get("signin.reach"), Feather.SHIELD, navigator::testWithoutLogOn);

        var cancel = Buttons.button("test-cancel", messages.get("test.cancel"), step::cancel);
        var untested = Buttons.button("test-skip", messages.get("test.skip"), navigator::finish);
        again = Buttons.button("test-again", messages.get("test.again"), navigator::testNext);
        var next = Buttons.primary("test-next", messages.get("test.next"), navigator::finish);
        step.testProperty().subscribe(test -> {
            boolean running = test instanceof TestStep.Test.Running;
            title.setText(TestTitle.of(test, messages, services.wording()));
            show(cancel, running);
            show(next, step.isPassed());
            show(untested, !running && !step.isPassed());
            show(pasted, !running && !step.isPassed());
            show(
                    reach,
                    !running && step.report().filter(TestStep::failedToLogOn).isPresent());
            if (step.isPassed()) explain.setVisible(false);
            verdict.getChildren().setAll(verdict(test).stream().toList());
            details.getChildren().setAll(details(test).stream().toList());
            offerAgain(test);
            List.of(cancel, again, next).forEach(button -> button.setAccessibleHelp(title.getText()));
            focus(test, cancel, next);
        });

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        title,
                        wait,
                        verdict,
                        rows,
                        details,
                        new RemovalPane(model, navigator, messages, services.wording()),
                        reach,
                        pasted,
                        explain);
        page = new Page(this, List.of(cancel, untested, again, next), cancel);
    }

    public Page page() {
        return page;
    }

    /** Offers another test as the card's text does: at once, after a wait, or not at all. */
    private void offerAgain(TestStep.Test test) {
        boolean left = !(test instanceof TestStep.Test.Running)
                && !model.test().isPassed()
                && !model.test().report().filter(TestStep::leftOutLogOn).isPresent();
        var act = shown().map(VerdictPane::next).orElse(NextAct.TEST_AGAIN);
        show(again, left && act != NextAct.COUNTDOWN);
        again.setText(services.messages().get(act.again()));
        boolean first = left && act == NextAct.TEST_AGAIN;
        again.setDefaultButton(first);
        again.getStyleClass().remove("accent");
        if (first) again.getStyleClass().add("accent");
    }

    private Optional<VerdictPane> shown() {
        return verdict.getChildren().stream()
                .filter(VerdictPane.class::isInstance)
                .map(VerdictPane.class::cast)
                .findFirst();
    }

    private void focus(TestStep.Test test, Button cancel, Button next) {
        switch (test) {
            case TestStep.Test.Idle() -> {}
            case TestStep.Test.Running _ -> cancel.requestFocus();
            case TestStep.Test.Cancelled() -> again.requestFocus();
            case TestStep.Test.Finished _ -> {
                if (next.isVisible()) next.requestFocus();
                else if (again.isDefaultButton()
                        && !shown().filter(VerdictPane::asksForPassword).isPresent()) again.requestFocus();
                else shown().ifPresent(VerdictPane::focusFirst);
            }
        }
    }

    private Optional<Node> details(TestStep.Test test) {
        return test instanceof TestStep.Test.Finished finished
                ? Optional.of(new DetailsPane(finished, model, navigator, services.messages()))
                : Optional.empty();
    }

    private Optional<Node> verdict(TestStep.Test test) {
        return switch (test) {
            case TestStep.Test.Idle _, TestStep.Test.Running _ -> Optional.empty();
            case TestStep.Test.Cancelled() ->
                Optional.of(Labels.text(services.messages().get("test.cancelled")));
            case TestStep.Test.Finished finished ->
                Optional.of(new VerdictPane(finished, model, navigator, services, desktop));
        };
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
