package org.mailwright.ui.repair;

import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.mailwright.repair.Repair;
import org.mailwright.ui.control.Labels;

/** An account in the list: its address, and below it its program and its state at a glance. As high as its words. */
final class AccountCell extends ListCell<Repair> {

    private final RepairWords words;
    private final VBox lines = new VBox();

    AccountCell(RepairWords words) {
        this.words = words;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Repair repair, boolean empty) {
        super.updateItem(repair, empty);
        boolean shown = !empty && repair != null;
        if (shown) {
            lines.getChildren().setAll(Labels.text(words.address(repair)), Labels.note(words.state(repair)));
            setAccessibleText(words.address(repair) + ", " + words.state(repair));
        }
        setGraphic(shown ? lines : null);
    }

    /** The theme's cells are one line high. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) return super.computePrefHeight(width);
        double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + lines.prefHeight(room) + snappedBottomInset();
    }
}
