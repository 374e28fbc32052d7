package org.mailwright.ui.repair;

import javafx.scene.control.ListCell;
import org.mailwright.repair.Repair;

/** An account in the list: its address, its program, and its state at a glance. */
final class AccountCell extends ListCell<Repair> {

    private final RepairWords words;

    AccountCell(RepairWords words) {
        this.words = words;
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Repair repair, boolean empty) {
        super.updateItem(repair, empty);
        setText(empty || repair == null ? null : words.line(repair));
    }
}
