package org.mailwright.ui;

import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.testfx.api.FxRobot;

/** A window of 640 x 480 at twice the text size that is walked through: what is pressed, unfolded and looked at. */
abstract class PageWalk implements AutoCloseable {

    protected final TestWindow window = new TestWindow();
    protected final Stubs stubs = window.stubs();
    protected final FakeDesktop desktop = window.desktop();
    protected final WizardRobot page = window.page();
    protected final FxRobot robot = window.robot();
    private final BiConsumer<String, Parent> look;

    /**
     * A walk.
     *
     * @param look is told on the FX thread of each page's name and the window's root
     */
    protected PageWalk(BiConsumer<String, Parent> look) {
        this.look = look;
    }

    protected final void unfold() {
        FxThread.run(() -> {
            robot.lookup(".check-row .toggle-button").<ToggleButton>queryAll().forEach(each -> each.setSelected(true));
            robot.lookup(".titled-pane").<TitledPane>queryAll().forEach(each -> each.setExpanded(true));
        });
    }

    protected final <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked") // a test knows what its box holds
        var box = (ComboBox<T>) node(id, ComboBox.class);
        box.setValue(value);
    }

    protected final <T extends javafx.scene.Node> T node(String id, Class<T> kind) {
        return page.node(id, kind);
    }

    protected final void fire(String id) {
        FxThread.run(() -> node(id, ButtonBase.class).fire());
        FxThread.settle();
    }

    protected final void open() throws Exception {
        window.open();
        window.makeSmall();
        FxThread.settle();
    }

    protected final void look(String name) {
        FxThread.settle();
        look(name, window.scene().getRoot());
    }

    /** Opens a window of the wizard's, looks at it and closes it. */
    protected final void lookInto(String opener, String closer) throws Exception {
        fire(opener);
        page.awaitShown(closer);
        look(opener, node(closer, ButtonBase.class).getScene().getRoot());
        fire(closer);
    }

    /** Looks at another window, or at a part of one. */
    protected final void look(String name, Parent root) {
        FxThread.run(() -> {
            root.applyCss();
            root.layout();
            root.layout(); // as a frame does where a layout has asked for another
            look.accept(name, root);
        });
    }

    @Override
    public final void close() {
        window.close();
    }
}
