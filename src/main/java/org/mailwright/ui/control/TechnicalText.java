package org.mailwright.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;

/** What is written from the left in every language: host names, ports, addresses, passwords, replies of servers. */
public final class TechnicalText {

    private TechnicalText() {}

    public static <T extends Node> T of(T node) {
        node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return node;
    }
}
