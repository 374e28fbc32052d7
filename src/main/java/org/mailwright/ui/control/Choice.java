package org.mailwright.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several values, each with its words. They wrap, where a box of JavaFX's would cut them off. */
public final class Choice<T> extends ComboBox<T> {

    public Choice(String id, List<T> values, Function<T, String> words) {
        setId(id);
        getItems().setAll(values);
        setConverter(new LabelConverter<>(words));
        setButtonCell(new Shown<>(getConverter()));
    }

    /** The height depends on the width, as that of any text that wraps. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** JavaFX's takes no account of the arrow, beside which there is less room. */
    @Override
    protected double computePrefHeight(double width) {
        var arrow = lookup(".arrow-button");
        return super.computePrefHeight(width < 0 || arrow == null ? width : width - widthOf(arrow));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double widthOf(Node arrow) {
        return snapSizeX(arrow.prefWidth(Region.USE_COMPUTED_SIZE)) + snappedLeftInset() + snappedRightInset();
    }

    private static final class Shown<T> extends ListCell<T> {

        private final StringConverter<T> words;

        Shown(StringConverter<T> words) {
            this.words = words;
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(words.toString(value));
        }
    }
}
