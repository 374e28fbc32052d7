package org.mailwright.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.mailwright.ui.page.Page;

/**
 * The title of a page, which has the focus when the page appears, so that a screen reader says where its person is. It is
 * no stop of the Tab key; who types at once types into the page's first field.
 */
final class PageTitle {

    private static final String SENTENCES = "\n";

    private final Page page;

    PageTitle(Page page) {
        this.page = page;
    }

    void focus() {
        if (!(page.content().lookup(".page-title") instanceof Label title)) {
            page.focus().requestFocus();
            return;
        }
        if (!title.accessibleTextProperty().isBound()) says(title);
        title.requestFocus();
    }

    private void says(Label title) {
        var lead = page.content().lookup(".lead") instanceof Label label ? label : new Label();
        title.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), SENTENCES, lead.textProperty()));
        title.setOnKeyTyped(this::typed);
    }

    private void typed(KeyEvent event) {
        boolean text = !event.getCharacter().isEmpty()
                && event.getCharacter().codePointAt(0) > ' '
                && !event.isShortcutDown()
                && !event.isAltDown();
        if (text && page.focus() instanceof TextInputControl field && field.isVisible()) {
            field.requestFocus();
            field.appendText(event.getCharacter());
            event.consume();
        }
    }
}
