package org.mailwright.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * Creates controls whose text wraps instead of being cut off. JavaFX measures a text as if it ran from the left; from the right
 * it can be a pixel wider, and its last word then stood on a line that the control has no room for. So it is given some.
 */
public final class Wrapping {

    /** In em; at 28 pixels the difference is 1. */
    private static final double ROOM = 0.1;

    private Wrapping() {}

    static Label label(String text) {
        return wrapping(new Label(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    static Button button(String text) {
        return wrapping(new Button(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    static Hyperlink link(String text) {
        return wrapping(new Hyperlink(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    public static ToggleButton toggle(String text) {
        return wrapping(new ToggleButton(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    public static CheckBox check(String text) {
        return wrapping(new CheckBox(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    public static RadioButton radio(String text) {
        return wrapping(new RadioButton(text) {
            private final KnownHeight known = new KnownHeight();

            @Override
            protected double computePrefWidth(double height) {
                return super.computePrefWidth(height) + room(this);
            }

            @Override
            protected double computePrefHeight(double width) {
                return known.at(width < 0 ? width : width - room(this), super::computePrefHeight);
            }

            @Override
            public void requestLayout() {
                KnownHeight.forget(known);
                super.requestLayout();
            }
        });
    }

    private static <T extends Labeled> T wrapping(T node) {
        node.setWrapText(true);
        node.setMinHeight(Region.USE_PREF_SIZE);
        return node;
    }

    static double room(Labeled node) {
        return node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                ? Math.ceil(node.getFont().getSize() * ROOM)
                : 0;
    }
}
