package org.mailwright.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** A layout that goes by the size of the text around it, and by the width it is given. */
abstract class EmPane extends Pane {

    private final Label measure = new Label();

    public EmPane(Node... children) {
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().setAll(children);
        getChildren().add(measure);
    }

    /** Shows other children. */
    public final void show(Iterable<? extends Node> children) {
        getChildren().setAll(measure);
        children.forEach(getChildren()::add);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    final double em() {
        return measure.getFont().getSize();
    }
}
