package org.mailwright.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sentence that is shown above the page for a while. */
final class Notices {

    private final ReadOnlyObjectWrapper<Optional<String>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Invalidated by every sentence, also by one that is the same as before. */
    ReadOnlyObjectProperty<Optional<String>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(String sentence) {
        shown.set(Optional.of(sentence));
    }

    void hide() {
        shown.set(Optional.empty());
    }
}
