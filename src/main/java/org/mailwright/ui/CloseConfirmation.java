package org.mailwright.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.TextSize;

/** Asks for confirmation before running work is cancelled or unsaved input is lost. */
final class CloseConfirmation {

    private final Stage window;
    private final Wizard wizard;
    private final Messages messages;

    CloseConfirmation(Stage window, Wizard wizard, Messages messages) {
        this.window = window;
        this.wizard = wizard;
        this.messages = messages;
    }

    /** Handles Escape: cancels running work, or closes the window; both only after confirmation. */
    void escape() {
        if (wizard.isBusy()) {
            if (agreed("app.stop.question", "app.stop.yes", "app.stop.no")) wizard.cancel();
        } else if (mayClose()) {
            window.close();
        }
    }

    boolean mayClose() {
        return !wizard.isBusy() && !wizard.holdsWork() || agreed("app.leave.question", "app.leave.yes", "app.leave.no");
    }

    private boolean agreed(String question, String yes, String no) {
        var agree = new ButtonType(messages.get(yes), ButtonBar.ButtonData.NO);
        var stay = new ButtonType(messages.get(no), ButtonBar.ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<ButtonType>();
        var pane = new Question(window, messages.get(question), agree, stay);
        dialog.setDialogPane(pane);
        dialog.initOwner(window);
        dialog.setTitle(messages.get("app.name"));
        Bindings.bindContent(pane.getStylesheets(), window.getScene().getStylesheets());
        TextSize.follow(window.getScene(), pane);
        var staying = (Button) pane.lookupButton(stay);
        staying.setDefaultButton(true);
        staying.getStyleClass().add("accent");
        dialog.setOnShown(_ -> staying.requestFocus());
        return dialog.showAndWait().filter(agree::equals).isPresent();
    }
}
