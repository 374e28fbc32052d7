package org.mailwright.ui;

import java.time.Duration;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.mailwright.model.Ticker;

/** Does the next step when its control is visible and enabled and its page has been drawn. */
final class Walker extends AnimationTimer {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** A page is styled, laid out and painted in the frames after it was shown. */
    private static final int FRAMES = 5;

    /** What is done with the control of that id. */
    record Deed(String id, Consumer<Node> deed) {}

    private final Stage window;
    private final Queue<Deed> deeds;
    private final Duration begun = Ticker.SYSTEM.now();
    private int frames;

    Walker(Stage window, Queue<Deed> deeds) {
        this.window = window;
        this.deeds = deeds;
    }

    @Override
    public void handle(long now) {
        var next = deeds.peek();
        if (next == null || Ticker.SYSTEM.since(begun).compareTo(LONGEST) > 0) {
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
