package org.mailwright.ui;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.mailwright.ui.page.PracticeAccount;
import org.mailwright.ui.page.WindowServices;

/** Walks through every page of the wizard and closes the window; used to train the AOT cache. */
public final class Walkthrough {

    private Walkthrough() {}

    /**
     * Not on the FX thread, and in place of {@link MailwrightApp#open}.
     *
     * @return the id of the control that could not be used; empty if the last page was reached
     */
    public static Optional<String> of(WindowServices services, PracticeAccount account) throws InterruptedException {
        var deeds = new ArrayDeque<>(List.of(
                fill("name", "Ada Lovelace"),
                fill("address", account.address().toString()),
                press("find"),
                press("settings-next"),
                fill("password", account.password()),
                press("test"),
                press("test-next"),
                press("mail-thunderbird")));
        MailwrightApp.open(services, window -> new Walker(window, deeds).start());
        return Optional.ofNullable(deeds.peek()).map(Walker.Deed::id);
    }

    private static Walker.Deed fill(String id, String text) {
        return new Walker.Deed(id, node -> ((TextInputControl) node).setText(text));
    }

    private static Walker.Deed press(String id) {
        return new Walker.Deed(id, node -> ((ButtonBase) node).fire());
    }
}
