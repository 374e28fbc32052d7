package org.mailwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Lays its children out in lines that wrap; a child is never wider than the pane. */
public final class WrapPane extends EmPane {

    private static final double GAP = 0.8;

    /** Where the lines begin; of SPREAD and ENDS the last child stands at the right, of SPREAD only beside another. */
    private enum Side {
        LEFT,
        RIGHT,
        SPREAD,
        ENDS
    }

    private final Side side;
    private final double gap;

    private WrapPane(Side side, Node... children) {
        this(side, GAP, children);
    }

    private WrapPane(Side side, double gap, Node... children) {
        super(children);
        this.side = side;
        this.gap = gap;
    }

    public static WrapPane left(Node... children) {
        return new WrapPane(Side.LEFT, children);
    }

    /** Parts of one name, written from the left in every language, which is broken between them where it is too long. */
    public static WrapPane joined(Node... parts) {
        var pane = TechnicalText.of(new WrapPane(Side.LEFT, 0, parts));
        pane.setMaxWidth(USE_PREF_SIZE);
        return pane;
    }

    /** Lines that are aligned to the right. */
    public static WrapPane right() {
        return new WrapPane(Side.RIGHT);
    }

    /** One node at the left and one at the right, or below the first where the width does not allow it. */
    public static WrapPane spread(Node left, Node right) {
        return new WrapPane(Side.SPREAD, left, right);
    }

    /** One node at the left and one at the right, which stays there where it has to stand below the first. */
    public static WrapPane ends(Node left, Node right) {
        return new WrapPane(Side.ENDS, left, right);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(getManagedChildren(), Double.MAX_VALUE);
    }

    @Override
    double heightAt(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        var lines = lines(room);
        return lines.stream().mapToDouble(line -> height(line, room)).sum() + gap() * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double y = 0;
        var last = getManagedChildren().isEmpty() ? null : getManagedChildren().getLast();
        for (var line : lines(room)) {
            double x = side == Side.RIGHT ? room - width(line, room) : 0;
            double height = height(line, room);
            for (var child : line) {
                double wide = width(child, room);
                if (side == Side.SPREAD && x > 0) x = room - wide;
                if (side == Side.ENDS && child.equals(last)) x = room - wide;
                double high = fills(child) ? height : height(child, wide);
                child.resizeRelocate(
                        snapPositionX(x), snapPositionY(y + (height - high) / 2), snapSizeX(wide), snapSizeY(high));
                x += wide + gap();
            }
            y += height + gap();
        }
    }

    private List<List<Node>> lines(double room) {
        var lines = new ArrayList<List<Node>>();
        for (var child : getManagedChildren()) {
            var last = lines.isEmpty() ? new ArrayList<Node>() : new ArrayList<>(lines.getLast());
            last.add(child);
            if (!lines.isEmpty() && width(last, room) <= room) lines.set(lines.size() - 1, last);
            else lines.add(List.of(child));
        }
        return lines;
    }

    private double width(List<Node> line, double room) {
        return line.stream().mapToDouble(child -> width(child, room)).sum() + gap() * Math.max(0, line.size() - 1);
    }

    private static double width(Node child, double room) {
        return Math.min(Math.ceil(child.prefWidth(-1)), room);
    }

    /** Whether a child fills the height of its line. */
    private static boolean fills(Node child) {
        return child instanceof Region region && region.getMaxHeight() == Double.MAX_VALUE;
    }

    private static double height(List<Node> line, double room) {
        return line.stream()
                .mapToDouble(child -> height(child, width(child, room)))
                .max()
                .orElse(0);
    }

    private static double height(Node child, double width) {
        return Math.max(child.minHeight(width), child.prefHeight(width));
    }

    private double gap() {
        return gap * em();
    }
}
