package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.mailwright.ui.control.KeyboardSupport;
import org.mailwright.ui.page.WizardPage;
import org.testfx.api.FxRobot;

/** The window as a test uses it: the only test code that knows the ids of its controls. */
record WizardRobot(FxRobot robot) {

    /** Fills a field as by pasting; a test that is about typing types by the robot. */
    WizardRobot fill(String field, String text) {
        FxThread.run(() -> {
            var input = node(field, TextInputControl.class);
            input.requestFocus();
            input.setText(text);
        });
        return this;
    }

    /** A control by its id; what a skin makes is there once the window was laid out. Only on the FX thread. */
    <T extends Node> T node(String id, Class<T> kind) {
        if (robot.lookup("#" + id).tryQuery().isEmpty()) layOut();
        return robot.lookup("#" + id).queryAs(kind);
    }

    private static void layOut() {
        for (var window : Window.getWindows()) {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        }
    }

    /** Unfolds every fold, and the details of every stage that has some. */
    void unfold() {
        FxThread.run(() -> {
            robot.lookup(".check-row .toggle-button").<ToggleButton>queryAll().stream()
                    .filter(each -> !each.isDisabled())
                    .forEach(each -> each.setSelected(true));
            robot.lookup(".titled-pane").<TitledPane>queryAll().forEach(each -> each.setExpanded(true));
        });
    }

    /** Clicks on what can be seen, once it can be used, as the mouse does, but without moving there. */
    WizardRobot press(String button) throws TimeoutException {
        awaitEnabled(button);
        FxThread.run(() -> click(node(button, Node.class)));
        FxThread.settle();
        return this;
    }

    private static void click(Node node) {
        assertThat(isVisible(node)).as("%s is shown", node.getId()).isTrue();
        node.requestFocus();
        KeyboardSupport.reveal(node);
        var bounds = node.getLayoutBounds();
        var centre = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
        var scene = node.getScene();
        assertThat(centre.getX()).as(node.getId()).isBetween(0.0, scene.getWidth());
        assertThat(centre.getY()).as(node.getId()).isBetween(0.0, scene.getHeight());
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, centre));
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, centre));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Point2D place) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    WizardRobot address(String name, String address) throws TimeoutException {
        return fill("name", name).fill("address", address).press("find");
    }

    /** From the settings to the next page. */
    WizardRobot toSignIn() throws TimeoutException {
        return press("settings-next").await(WizardPage.SIGN_IN);
    }

    WizardRobot await(WizardPage page) throws TimeoutException {
        var words = TestWindow.LANGUAGES.stream()
                .map(each -> each.get("app.step", page.number(), WizardPage.STEPS.size(), each.get(page.titleKey())))
                .toList();
        FxThread.until(() -> words.contains(label("step")));
        return this;
    }

    WizardRobot awaitText(String id, String text) throws TimeoutException {
        FxThread.until(() -> robot.lookup("#" + id)
                .tryQueryAs(Labeled.class)
                .filter(label -> label.getText().contains(text))
                .isPresent());
        return this;
    }

    WizardRobot awaitShown(String id) throws TimeoutException {
        FxThread.until(() -> isShown(id));
        return this;
    }

    boolean isShown(String id) {
        return FxThread.call(() ->
                robot.lookup("#" + id).tryQuery().filter(WizardRobot::isVisible).isPresent());
    }

    boolean isFocused(String id) {
        return FxThread.call(() -> node(id, Node.class).isFocused());
    }

    WizardRobot awaitEnabled(String id) throws TimeoutException {
        FxThread.until(() -> robot.lookup("#" + id)
                .tryQuery()
                .filter(node -> !node.isDisabled())
                .isPresent());
        return this;
    }

    WizardRobot awaitDialog() throws TimeoutException {
        FxThread.until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        return this;
    }

    /** Clicks on a button of the dialog with the mouse itself. */
    void choose(String button) throws TimeoutException {
        robot.clickOn(button);
        FxThread.until(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
    }

    /** What is said to be wrong with a field, or nothing. */
    String problem(String field) {
        FxThread.settle();
        return FxThread.call(() -> {
            var help = node(field, Node.class).getAccessibleHelp();
            return help == null ? "" : help;
        });
    }

    String text(String field) {
        return FxThread.call(() -> node(field, TextInputControl.class).getText());
    }

    String label(String id) {
        return FxThread.call(() -> node(id, Labeled.class).getText());
    }

    /** What the card about a trouble says, line by line. */
    List<String> advice() {
        return FxThread.call(() -> robot.lookup(".advice .label").queryAllAs(Labeled.class).stream()
                .filter(WizardRobot::isVisible)
                .map(Labeled::getText)
                .toList());
    }

    /** The title of the test page. */
    String title() {
        return label("test-title");
    }

    private static boolean isVisible(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }
}
