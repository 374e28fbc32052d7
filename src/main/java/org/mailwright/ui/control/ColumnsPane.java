package org.mailwright.ui.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Lays its children out in one row of equal columns if the width and the words allow, else one below the other. */
public final class ColumnsPane extends EmPane {

    private static final double GAP = 1.25;

    private final double narrowest;

    /**
     * A pane for the given nodes.
     *
     * @param narrowest the least width of a column, in em
     */
    public ColumnsPane(double narrowest, Node... children) {
        super(children);
        this.narrowest = narrowest;
        getStyleClass().add("columns");
    }

    @Override
    protected double computePrefWidth(double height) {
        return em() * (narrowest * getManagedChildren().size() + GAP);
    }

    @Override
    double heightAt(double width) {
        double column = columnWidth(width);
        var heights = getManagedChildren().stream().mapToDouble(child -> child.prefHeight(column));
        return isOneRow(width) ? heights.max().orElse(0) : heights.sum() + gaps();
    }

    @Override
    protected void layoutChildren() {
        double column = columnWidth(getWidth());
        boolean row = isOneRow(getWidth());
        double x = 0;
        double y = 0;
        for (var child : getManagedChildren()) {
            double height = row ? getHeight() : child.prefHeight(column);
            child.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(column), snapSizeY(height));
            if (row) x += column + gap();
            else y += height + gap();
        }
    }

    private boolean isOneRow(double width) {
        int count = getManagedChildren().size();
        return width < 0 || width >= count * narrowest * em() + gaps() && showsChoices((width - gaps()) / count);
    }

    /** Whether a column is as wide as the longest choice in any box, which would be cut off otherwise. */
    private boolean showsChoices(double column) {
        for (var child : getManagedChildren()) {
            var sides = child instanceof Region region ? region.getInsets() : Insets.EMPTY;
            double room = column - sides.getLeft() - sides.getRight();
            if (child.lookupAll(".combo-box").stream().anyMatch(box -> box.prefWidth(-1) > room)) return false;
        }
        return true;
    }

    private double columnWidth(double width) {
        if (width < 0) return narrowest * em();
        return isOneRow(width) ? (width - gaps()) / getManagedChildren().size() : width;
    }

    private double gaps() {
        return gap() * (getManagedChildren().size() - 1);
    }

    private double gap() {
        return GAP * em();
    }
}
