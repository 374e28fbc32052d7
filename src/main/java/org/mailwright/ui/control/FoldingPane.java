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

    public FoldingPane(String id, String heading, Node content) {
        super(heading, content);
        setId(id);
        setWrapText(true);
        setAnimated(false);
        setExpanded(false);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double more = part(this, "title")
                .map(title -> height(title, width) - title.prefHeight(width))
                .orElse(0.0);
        return super.computePrefHeight(width) + more;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        part(this, "title").ifPresent(title -> {
            double more = height(title, title.getWidth()) - title.getHeight();
            title.resize(title.getWidth(), title.getHeight() + more);
            var content = part(this, "content").orElseThrow();
            content.setLayoutY(content.getLayoutY() + more);
            content.resize(content.getWidth(), Math.max(0, content.getHeight() - more));
        });
    }

    /** Its text has the width that the arrow leaves. */
    private double height(Region title, double width) {
        double arrow = part(title, "arrow-button").orElseThrow().prefWidth(-1);
        return title.prefHeight(width < 0 ? width : Math.max(0, width - arrow - Wrapping.room(this)));
    }

    private static Optional<Region> part(Parent parent, String look) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(look))
                .map(Region.class::cast)
                .findFirst();
    }
}
