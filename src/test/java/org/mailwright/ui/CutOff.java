package org.mailwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Looks for words that cannot be read whole in a window of 640 x 480. On the FX thread. */
final class CutOff {

    private static final double HALF_A_PIXEL = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Punct}&&[^.@/_]]{1,35}[.:]?");
    private static final Pattern IDEOGRAPHS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private final List<String> cutOff = new ArrayList<>();

    List<String> found() {
        return cutOff;
    }

    void check(String page, Node node) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            for (var text : words(labeled)) {
                if (!text.getText().equals(labeled.getText())) {
                    cutOff.add(page + ": " + labeled.getText() + " is shown as " + text.getText());
                }
            }
            outside(page, labeled);
            higher(page, labeled);
            inAWord(page, labeled);
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> check(page, child));
    }

    /** What a control shows of its text, beside its icon. */
    private static List<Text> words(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.equals(labeled.getGraphic()))
                .map(Text.class::cast)
                .toList();
    }

    /** A word that is broken at the end of a line; names of hosts and files may be, and Chinese and Japanese anywhere. */
    private void inAWord(String page, Labeled labeled) {
        for (var text : words(labeled)) {
            if (text.getWrappingWidth() == 0) continue;
            for (var word : text.getText().split("[\\s-]+")) {
                if (!WORD.matcher(word).matches() || IDEOGRAPHS.matcher(word).find()) continue;
                var alone = new Text(word);
                alone.setFont(text.getFont());
                if (alone.getLayoutBounds().getWidth() > text.getWrappingWidth() + HALF_A_PIXEL) {
                    cutOff.add(page + ": “" + word + "” is broken in “" + labeled.getText() + "”");
                }
            }
        }
    }

    /** A line that is below the control: its text wrapped once more than the control was told. */
    private void higher(String page, Labeled labeled) {
        for (var text : words(labeled)) {
            var around = labeled.getInsets();
            double room = labeled.getHeight() - around.getTop() - around.getBottom();
            double height = text.getLayoutBounds().getHeight();
            if (height > room + text.getFont().getSize() / 4) {
                cutOff.add(page + ": “" + labeled.getText() + "” is " + height + " high, in " + room);
            }
        }
    }

    /** Beside the window, or below it where nothing scrolls. */
    private void outside(String page, Labeled labeled) {
        var place = labeled.localToScene(labeled.getLayoutBounds());
        boolean scrolls = false;
        for (var parent = labeled.getParent(); parent != null; parent = parent.getParent()) {
            scrolls |= parent instanceof ScrollPane;
        }
        if (place.getMinX() < -HALF_A_PIXEL
                || place.getMaxX() > 640 + HALF_A_PIXEL
                || !scrolls && place.getMaxY() > 480 + HALF_A_PIXEL) {
            cutOff.add(page + ": " + labeled.getText() + " lies outside, at " + place);
        }
    }
}
