package org.mailwright.ui.control;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/** The size of all text: at first that of the system, then larger and smaller by Ctrl and plus or minus. */
public final class TextSize {

    /** In percent; each above the first is a style class of the root. */
    private static final List<Integer> STEPS = List.of(100, 125, 150, 175, 200);

    private static final String STYLE = "text-";

    /** What a system gives whose text was not made larger. */
    private static final double USUAL = 13;

    private final Scene scene;
    private int at;

    public TextSize(Scene scene) {
        this.scene = scene;
        double wanted = Font.getDefault().getSize() / USUAL * 100;
        set((int) STEPS.stream().skip(1).filter(step -> step <= wanted).count());
        key(KeyCode.PLUS, 1);
        key(KeyCode.EQUALS, 1);
        key(KeyCode.ADD, 1);
        key(KeyCode.MINUS, -1);
        key(KeyCode.SUBTRACT, -1);
        accelerate(KeyCode.DIGIT0, () -> set(0));
    }

    /** Gives what stands in a window of its own the text size of another scene. */
    public static void follow(Scene scene, Parent other) {
        other.getStyleClass().addAll(scene.getRoot().getStyleClass().filtered(style -> style.startsWith(STYLE)));
    }

    private void key(KeyCode code, int steps) {
        accelerate(code, () -> set(at + steps));
    }

    private void accelerate(KeyCode code, Runnable change) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), change);
    }

    private void set(int step) {
        at = Math.clamp(step, 0, STEPS.size() - 1);
        var classes = scene.getRoot().getStyleClass();
        STEPS.forEach(each -> classes.remove(STYLE + each));
        classes.add(STYLE + STEPS.get(at));
    }
}
