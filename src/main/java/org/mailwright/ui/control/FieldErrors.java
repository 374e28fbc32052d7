package org.mailwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.mailwright.text.Messages;

/** Shows below each field of a page what is wrong with its content. */
public final class FieldErrors {

    private final UnaryOperator<String> words;
    private final List<Watched> watched = new ArrayList<>();

    public FieldErrors(Messages messages) {
        this(messages::get);
    }

    /** @param words the sentence of a key that names a problem */
    public FieldErrors(UnaryOperator<String> words) {
        this.words = words;
    }

    /**
     * Watches a field, which must already be bound to the value that the problem is about. A text field is watched for
     * changes of its text; the value of any other control is one of the others.
     *
     * @param problem what is wrong with the content, as a key of the bundle
     * @param others further values that decide about it
     */
    public Field watch(Field field, Supplier<Optional<String>> problem, ObservableValue<?>... others) {
        var watch = new Watched(field, problem);
        watched.add(watch);
        if (field.control() instanceof TextInputControl input) {
            input.textProperty().subscribe((_, _) -> update(watch));
        }
        for (var other : others) other.subscribe((_, _) -> update(watch));
        update(watch);
        return field;
    }

    /** Shows everything that is wrong and moves the focus to the first of it; true where nothing is. */
    public boolean none() {
        for (var each : watched) {
            update(each);
            each.field().reveal();
        }
        var first = watched.stream().filter(this::isWrong).findFirst();
        first.ifPresent(each -> each.field().control().requestFocus());
        return first.isEmpty();
    }

    private boolean isWrong(Watched watch) {
        return isShown(watch.field().control()) && watch.problem().get().isPresent();
    }

    private void update(Watched watch) {
        watch.field().say(watch.problem().get().map(words).orElse(""));
    }

    private static boolean isShown(Node control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (!node.isVisible()) return false;
        }
        return true;
    }

    private record Watched(Field field, Supplier<Optional<String>> problem) {}
}
