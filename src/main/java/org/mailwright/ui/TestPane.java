package org.mailwright.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows the test row by row, then its verdict, and what mends the trouble. */
final class TestPane extends VBox {

    private final Wizard wizard;
    private final Parts parts;
    private final Desk desk;
    private final VBox verdict = new VBox();
    private final Page page;

    TestPane(Wizard wizard, Parts parts, Desk desk, Runnable copied) {
        this.wizard = wizard;
        this.parts = parts;
        this.desk = desk;
        var messages = parts.messages();
        var step = wizard.test();

        var title = Prose.title("");
        title.setId("test-title");
        var rows = new VBox();
        rows.getStyleClass().addAll("card", "rows");
        rows.getChildren()
                .setAll(step.rows().stream()
                        .map(row -> new CheckRowPane(row, messages, parts.wording()))
                        .toList());
        verdict.getStyleClass().add("fields");

        var wait = Prose.text("");
        wait.setId("test-wait");
        wait.getStyleClass().add("card");
        wait.setMaxWidth(Double.MAX_VALUE);
        step.leftProperty().subscribe(left -> {
            show(wait, left.isPresent());
            wait.setText(left.map(time -> messages.get("test.waiting", Clockface.of(time)))
                    .orElse(""));
        });

        var explain = new ExplainPane(wizard.explain(), messages, parts.wording());
        explain.setVisible(false);
        explain.managedProperty().bind(explain.visibleProperty());
        var pasted = Action.link("test-explain", messages.get("address.explain"), Feather.HELP_CIRCLE, () -> {
            explain.setVisible(true);
            explain.focus();
        });

        var cancel = Action.button("test-cancel", messages.get("test.cancel"), step::cancel);
        var untested = Action.button("test-skip", messages.get("test.skip"), wizard::finish);
        var again = Action.primary("test-again", messages.get("test.again"), wizard::testNext);
        var next = Action.primary("test-next", messages.get("test.next"), wizard::finish);
        step.testProperty().subscribe(test -> {
            boolean running = test instanceof TestStep.Test.Running;
            title.setText(messages.get(titleKey(test)));
            show(cancel, running);
            show(next, step.isPassed());
            show(untested, !running && !step.isPassed());
            show(again, !running && !step.isPassed());
            show(pasted, !running && !step.isPassed());
            verdict.getChildren().setAll(verdict(test, copied).stream().toList());
            focus(test, cancel, again, next);
        });

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        title,
                        wait,
                        rows,
                        verdict,
                        new RemovalPane(wizard, messages, parts.wording()),
                        pasted,
                        explain);
        page = new Page(this, List.of(cancel, untested, again, next), cancel);
    }

    Page page() {
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

    private Optional<Node> verdict(TestStep.Test test, Runnable copied) {
        return switch (test) {
            case TestStep.Test.Idle _, TestStep.Test.Running _ -> Optional.empty();
            case TestStep.Test.Cancelled() ->
                Optional.of(Prose.text(parts.messages().get("test.cancelled")));
            case TestStep.Test.Finished(var report) ->
                Optional.of(new VerdictPane(report, wizard, parts, desk, copied));
        };
    }

    /** What the page is called just now, as a key of the bundle. */
    static String titleKey(TestStep.Test test) {
        return switch (test) {
            case TestStep.Test.Idle _, TestStep.Test.Running _ -> "test.title.running";
            case TestStep.Test.Cancelled() -> "test.title.cancelled";
            case TestStep.Test.Finished(var report) ->
                switch (report.outcome()) {
                    case OK -> "test.title.ok";
                    case WARN -> "test.title.warn";
                    case FAIL -> "test.title.fail";
                };
        };
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
