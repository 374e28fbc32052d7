package org.mailwright.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.mailwright.model.Ticker;

/** Walks through the pages of the window and closes it; used to train the window's class archives. */
public final class Walkthrough {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    /** A page is styled, laid out and painted in the frames after it was shown. */
    private static final int FRAMES = 5;

    private final Duration begun = Ticker.SYSTEM.now();
    private String password = "";

    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();

    private Walkthrough() {}

    /**
     * Walks through every page of practice mode.
     *
     * @param program opens a window in practice mode, and returns when it is closed
     * @return the id of the control that could not be used; empty if the last page was reached
     */
    public static Optional<String> ofPractice(Runnable program) {
        var walk = new Walkthrough();
        walk.deeds.addAll(List.of(
                new Deed("practice-password", node -> walk.password = text(node).getText()),
                fill("name", "Ada Lovelace"),
                press("explain-open"),
                fill("explain-message", "535 5.7.8 authentication failed"),
                press("explain-go"),
                press("practice-take"),
                press("find"),
                press("settings-next"),
                new Deed("password", node -> text(node).setText(walk.password)),
                press("test"),
                press("test-next"),
                press("mail-thunderbird")));
        return walk.through(program);
    }

    /** Waits until the first page has been drawn; program and result are as for {@link #ofPractice}, but in no practice mode. */
    public static Optional<String> toFirstPage(Runnable program) {
        var walk = new Walkthrough();
        walk.deeds.add(new Deed("address", _ -> {}));
        return walk.through(program);
    }

    private Optional<String> through(Runnable program) {
        var waiting = Thread.ofVirtual().start(this::awaitToolkit);
        program.run();
        waiting.interrupt();
        return Optional.ofNullable(deeds.peek()).map(Deed::id);
    }

    private record Deed(String id, Consumer<Node> deed) {}

    private static Deed fill(String id, String words) {
        return new Deed(id, node -> text(node).setText(words));
    }

    private static Deed press(String id) {
        return new Deed(id, node -> ((ButtonBase) node).fire());
    }

    private static TextInputControl text(Node node) {
        return (TextInputControl) node;
    }

    /** The program tells nobody that its window is there, and need not for this. */
    private void awaitToolkit() {
        while (!isBegun()) {
            try {
                Ticker.SYSTEM.pause(GLANCE);
            } catch (InterruptedException e) {
                return; // the program has ended
            }
        }
    }

    private boolean isBegun() {
        try {
            Platform.runLater(() -> new Walker().start());
            return true;
        } catch (IllegalStateException e) {
            return false; // JavaFX has not started
        }
    }

    /** Does the next step when its control is visible and enabled and its page has been drawn. */
    private final class Walker extends AnimationTimer {

        private int frames;

        @Override
        public void handle(long now) {
            var next = deeds.peek();
            if (next == null || Ticker.SYSTEM.since(begun).compareTo(LONGEST) > 0) {
                stop();
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                return;
            }
            var node = find(next.id());
            if (node.isEmpty() || node.get().isDisabled() || !isShown(node.get()) || ++frames < FRAMES) return;
            frames = 0;
            deeds.remove();
            next.deed().accept(node.get());
        }

        private static Optional<Node> find(String id) {
            return Window.getWindows().stream()
                    .filter(window -> window.getScene() != null)
                    .flatMap(window -> Optional.ofNullable(window.getScene().lookup("#" + id)).stream())
                    .findFirst();
        }

        private static boolean isShown(Node node) {
            for (var each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) return false;
            }
            return true;
        }
    }
}
