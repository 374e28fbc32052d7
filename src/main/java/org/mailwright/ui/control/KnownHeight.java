package org.mailwright.ui.control;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The height that a node needs at a width, kept until something about the node changes. A layout asks for it many times, since
 * each pane around it asks for the least, the best and the final height of what it holds; JavaFX keeps none that depends on a width.
 */
final class KnownHeight {

    private double width = Double.NaN;
    private double height;

    double at(double asked, DoubleUnaryOperator measured) {
        if (asked != width) {
            height = measured.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    /** What every node does when a layout is requested, which its constructor does as well. */
    static void forget(@Nullable KnownHeight known) {
        if (known != null) known.width = Double.NaN;
    }
}
