package org.mailwright.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/** The text size of a scene: the system's until another is chosen, also with Ctrl and plus, minus or 0. */
public final class TextSize {

    /** In percent; each above the first is a style class of the root. */
    public static final List<Integer> STEPS = List.of(100, 125, 150, 175, 200);

    private static final String STYLE = "text-";

    /** The default font size of a system without enlarged text, in pixels. */
    private static final double USUAL = 13;

    private final Scene scene;
    private final ObjectProperty<Optional<Integer>> percent;

    /** @param percent the chosen size; empty for the system's */
    public TextSize(Scene scene, ObjectProperty<Optional<Integer>> percent) {
        this.scene = scene;
        this.percent = percent;
        percent.subscribe(this::apply);
        key(KeyCode.PLUS, 1);
        key(KeyCode.EQUALS, 1);
        key(KeyCode.ADD, 1);
        key(KeyCode.MINUS, -1);
        key(KeyCode.SUBTRACT, -1);
        accelerate(KeyCode.DIGIT0, () -> percent.set(Optional.of(STEPS.getFirst())));
    }

    /** The system's text size, as one of the steps. */
    public static int ofSystem() {
        double wanted = Font.getDefault().getSize() / USUAL * 100;
        return STEPS.stream().filter(step -> step <= wanted).reduce(STEPS.getFirst(), Math::max);
    }

    /** Applies a scene's text size and direction to the root of another window. */
    public static void follow(Scene scene, Parent other) {
        other.getStyleClass().removeIf(style -> style.startsWith(STYLE));
        other.getStyleClass().addAll(scene.getRoot().getStyleClass().filtered(style -> style.startsWith(STYLE)));
        other.setNodeOrientation(scene.getEffectiveNodeOrientation());
    }

    private void key(KeyCode code, int steps) {
        accelerate(code, () -> {
            int at = STEPS.indexOf(percent.get().orElseGet(TextSize::ofSystem));
            percent.set(Optional.of(STEPS.get(Math.clamp(at + steps, 0, STEPS.size() - 1))));
        });
    }

    private void accelerate(KeyCode code, Runnable change) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), change);
    }

    private void apply(Optional<Integer> wanted) {
        int size = wanted.filter(STEPS::contains).orElseGet(TextSize::ofSystem);
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(style -> style.startsWith(STYLE));
        classes.add(STYLE + size);
    }
}
