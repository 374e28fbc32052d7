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
        explain.setVisible(false);
        explain.managedProperty().bind(explain.visibleProperty());
        var pasted = Buttons.link("test-explain", messages.get("address.explain"), Feather.HELP_CIRCLE, () -> {
            explain.setVisible(true);
            explain.focus();
        });

        var cancel = Buttons.button("test-cancel", messages.get("test.cancel"), step::cancel);
        var untested = Buttons.button("test-skip", messages.get("test.skip"), navigator::finish);
        var again = Buttons.primary("test-again", messages.get("test.again"), navigator::testNext);
        var next = Buttons.primary("test-next", messages.get("test.next"), navigator::finish);
        step.testProperty().subscribe(test -> {
            boolean running = test instanceof TestStep.Test.Running;
            title.setText(messages.get(titleKey(test)));
            show(cancel, running);
            show(next, step.isPassed());
            show(untested, !running && !step.isPassed());
            show(
                    again,
                    !running
                            && !step.isPassed()
                            && !step.report().filter(TestStep::leftOutLogOn).isPresent());
            show(pasted, !running && !step.isPassed());
            verdict.getChildren().setAll(verdict(test).stream().toList());
            List.of(cancel, again, next).forEach(button -> button.setAccessibleHelp(title.getText()));
            focus(test, cancel, again, next);
        });

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        title,
                        wait,
                        rows,
                        verdict,
                        new RemovalPane(model, navigator, messages, services.wording()),
                        pasted,
                        explain);
        page = new Page(this, List.of(cancel, untested, again, next), cancel);
    }

    public Page page() {
        return page;
    }

    private void focus(TestStep.Test test, Button cancel, Button again, Button next) {
        switch (test) {
            case TestStep.Test.Idle() -> {}
            case TestStep.Test.Running _ -> cancel.requestFocus();
            case TestStep.Test.Cancelled() -> again.requestFocus();
            case TestStep.Test.Finished _ -> {
                boolean atPassword = verdict.getChildren().stream()
                        .anyMatch(node -> node instanceof VerdictPane said && said.focusPassword());
                if (!atPassword) (next.isVisible() ? next : again).requestFocus();
            }
        }
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

    /** The page's title for the state of the test, as a key of the bundle. */
    public static String titleKey(TestStep.Test test) {
        return switch (test) {
            case TestStep.Test.Idle _, TestStep.Test.Running _ -> "test.title.running";
            case TestStep.Test.Cancelled() -> "test.title.cancelled";
            case TestStep.Test.Finished finished ->
                switch (finished.report().outcome()) {
                    case OK -> "test.title.ok";
                    case WARN -> TestStep.leftOutLogOn(finished.report()) ? "check.reach.title" : "test.title.warn";
                    case FAIL -> "test.title.fail";
                };
        };
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
