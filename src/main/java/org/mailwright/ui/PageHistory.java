package org.mailwright.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.ui.page.WizardPage;

/** The current page and the pages that "Back" returns to, which never include the search. */
final class PageHistory {

    private final ReadOnlyObjectWrapper<WizardPage> shown = new ReadOnlyObjectWrapper<>(WizardPage.ADDRESS);
    private final Deque<WizardPage> before = new ArrayDeque<>();

    ReadOnlyObjectProperty<WizardPage> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isAt(WizardPage page) {
        return shown.get() == page;
    }

    boolean hasSeen(WizardPage page) {
        return before.contains(page);
    }

    void go(WizardPage page) {
        var from = shown.get();
        if (from == page) return;
        if (from != WizardPage.SEARCHING) before.push(from);
        shown.set(page);
    }

    void back() {
        if (!before.isEmpty()) shown.set(before.pop());
    }

    /** Goes back to an earlier page; does nothing if that page was not shown. */
    void backTo(WizardPage page) {
        if (!hasSeen(page)) return;
        while (before.getFirst() != page) before.pop();
        back();
    }

    /** Shows the first page, with nothing before it. */
    void restart() {
        before.clear();
        shown.set(WizardPage.ADDRESS);
    }
}
