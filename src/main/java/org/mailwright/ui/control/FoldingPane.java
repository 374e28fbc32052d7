package org.mailwright.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;

/**
 * A part of a page that folds, and whose heading wraps. JavaFX gives the heading of a {@link TitledPane} one line, and is never
 * narrower than it; here the heading has the lines that it needs, and the content stands below them.
 */
public class FoldingPane extends TitledPane {

    /** A folded part whose content is set later. */
    public FoldingPane(String id, String heading) {
        setId(id);
        setText(heading);
        setWrapText(true);
        setAnimated(false);
        setExpanded(false);
    }

    public FoldingPane(String id, String heading, Node content) {
        this(id, heading);
        setContent(content);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double measured = super.computePrefHeight(width);
        return part(this, "title")
                .filter(_ -> width >= 0)
                .map(title -> measured - title.prefHeight(width) + height(title, width))
                .orElse(measured);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        part(this, "title").ifPresent(title -> {
            double more = height(title, title.getWidth()) - title.getHeight();
            title.resize(title.getWidth(), title.getHeight() + more);
            part(this, "content").ifPresent(content -> {
                content.setLayoutY(content.getLayoutY() + more);
                content.resize(content.getWidth(), Math.max(0, content.getHeight() - more));
            });
        });
    }

    /** Its text has the width that the arrow leaves. */
    private double height(Region title, double width) {
        double arrow = part(title, "arrow-button").map(region -> region.prefWidth(-1)).orElse(0.0);
        return title.prefHeight(Math.max(0, width - arrow - Wrapping.room(this)));
    }

    private static Optional<Region> part(Parent parent, String look) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(look))
                .map(Region.class::cast)
                .findFirst();
    }
}
