package org.mailwright.ui;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.mailwright.ui.page.PracticeAccount;
import org.mailwright.ui.page.WindowServices;

/** Walks through every page of the wizard and closes the window; used to train the AOT cache. */
public final class Walkthrough {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Walkthrough() {}

    /**
     * Not on the FX thread, and in place of {@link MailwrightApp#open}.
     *
     * @return the id of the control that could not be used; empty if the last page was reached
     */
    public static Optional<String> of(WindowServices services, PracticeAccount account) throws InterruptedException {
        var deeds = new ArrayDeque<>(List.of(
                fill("name", "Ada Lovelace"),
                fill("address", account.address().toString()),
                press("find"),
                press("settings-next"),
                fill("password", account.password()),
                press("test"),
                press("test-next"),
                press("mail-thunderbird")));
        MailwrightApp.open(services, window -> new Walker(window, deeds).start());
        return Optional.ofNullable(deeds.peek()).map(Deed::id);
    }

    private record Deed(String id, Consumer<Node> deed) {}

    private static Deed fill(String id, String text) {
        return new Deed(id, node -> ((TextInputControl) node).setText(text));
    }

    private static Deed press(String id) {
        return new Deed(id, node -> ((ButtonBase) node).fire());
    }

    /** Does the next step when its control is visible and enabled and its page has been drawn. */
    private static final class Walker extends AnimationTimer {

        /** A page is styled, laid out and painted in the frames after it was shown. */
        private static final int FRAMES = 5;

        private final Stage window;
        private final Queue<Deed> deeds;
        private final long begun = System.nanoTime();
        private int frames;

        Walker(Stage window, Queue<Deed> deeds) {
            this.window = window;
            this.deeds = deeds;
        }

        @Override
        public void handle(long now) {
            var next = deeds.peek();
            if (next == null || System.nanoTime() - begun > LONGEST.toNanos()) {
                stop();
                window.close();
                return;
            }
            var node = window.getScene().lookup("#" + next.id());
            if (node == null || node.isDisabled() || !isShown(node) || ++frames < FRAMES) return;
            frames = 0;
            deeds.remove();
            next.deed().accept(node);
        }

        private static boolean isShown(Node node) {
            for (var each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) return false;
            }
            return true;
        }
    }
}
