package org.mailwright.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.mailwright.ui.page.WizardPage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a test uses it: the only test code that knows the ids of its controls. */
record WizardRobot(FxRobot robot) {

    WizardRobot fill(String field, String text) {
        var input = robot.lookup("#" + field).queryTextInputControl();
        robot.interact(() -> {
            input.requestFocus();
            input.selectAll();
        });
        robot.write(text, 0);
        return this;
    }

    WizardRobot press(String button) {
        var node = robot.lookup("#" + button).query();
        robot.interact(node::requestFocus);
        robot.clickOn(node);
        return this;
    }

    /** Fills a field as by pasting, which is quicker than typing. */
    WizardRobot paste(String field, String text) {
        var input = robot.lookup("#" + field).queryTextInputControl();
        robot.interact(() -> input.setText(text));
        return this;
    }

    /** Presses a button by the keyboard, which is quicker than moving there. */
    WizardRobot strike(String button) {
        var node = robot.lookup("#" + button).query();
        robot.interact(node::requestFocus);
        robot.type(KeyCode.SPACE);
        return this;
    }

    WizardRobot address(String name, String address) {
        return fill("name", name).fill("address", address).press("find");
    }

    WizardRobot await(WizardPage stop) throws TimeoutException {
        var step = robot.lookup("#step").queryAs(Labeled.class);
        until(() -> step.getText().startsWith("Step " + stop.number() + " ")
                || step.getText().startsWith("Schritt " + stop.number() + " "));
        return this;
    }

    WizardRobot awaitText(String id, String text) throws TimeoutException {
        until(() -> robot.lookup("#" + id)
                .tryQueryAs(Labeled.class)
                .filter(label -> label.getText().contains(text))
                .isPresent());
        return this;
    }

    WizardRobot awaitShown(String id) throws TimeoutException {
        until(() -> isShown(id));
        return this;
    }

    boolean isShown(String id) {
        return robot.lookup("#" + id).tryQuery().filter(WizardRobot::isShown).isPresent();
    }

    WizardRobot awaitEnabled(String id) throws TimeoutException {
        until(() -> !robot.lookup("#" + id).query().isDisabled());
        return this;
    }

    WizardRobot awaitDialog() throws TimeoutException {
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        return this;
    }

    void choose(String button) throws TimeoutException {
        robot.clickOn(button);
        until(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
    }

    /** What is said to be wrong with a field, or nothing. */
    String problem(String field) {
        WaitForAsyncUtils.waitForFxEvents();
        var node = robot.lookup("#" + field).query();
        return node.getAccessibleHelp() == null ? "" : node.getAccessibleHelp();
    }

    String text(String field) {
        return robot.lookup("#" + field).<TextInputControl>query().getText();
    }

    String label(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    /** What the card about a trouble says, line by line. */
    List<String> advice() {
        return robot.lookup(".advice > .label").queryAllAs(Labeled.class).stream()
                .filter(WizardRobot::isShown)
                .map(Labeled::getText)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
