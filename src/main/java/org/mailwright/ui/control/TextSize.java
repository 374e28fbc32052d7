package org.mailwright.ui.control;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/** The text size of a scene: the system's at first, then changed with Ctrl and plus, minus or 0. */
public final class TextSize {

    /** In percent; each above the first is a style class of the root. */
    private static final List<Integer> STEPS = List.of(100, 125, 150, 175, 200);

    private static final String STYLE = "text-";

    /** The default font size of a system without enlarged text, in pixels. */
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

    /** Applies a scene's text size to the root of another window. */
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
