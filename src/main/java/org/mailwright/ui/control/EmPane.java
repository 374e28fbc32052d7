package org.mailwright.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** A layout whose sizes are in em of its font, and whose height depends on its width. */
abstract class EmPane extends Pane {

    private final Text measure = new Text();
    private final KnownHeight known = new KnownHeight();

    EmPane(Node... children) {
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().setAll(children);
        getChildren().add(measure);
    }

    /** Replaces the children. */
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

    @Override
    protected final double computePrefHeight(double width) {
        return known.at(width, this::heightAt);
    }

    @Override
    public final void requestLayout() {
        KnownHeight.forget(known);
        super.requestLayout();
    }

    /** The height that the children need. */
    abstract double heightAt(double width);

    final double em() {
        return measure.getFont().getSize();
    }
}
