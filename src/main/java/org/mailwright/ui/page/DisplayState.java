package org.mailwright.ui.page;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks now. Changes take effect at once and are kept. On the FX thread. */
public final class DisplayState {

    private final ObjectProperty<Optional<String>> language;
    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<Optional<Integer>> textSize;
    private final AtomicReference<Display> last;

    /**
     * A state that begins as it was kept.
     *
     * @param changed is to keep the last of all changes, which it asks for when it comes to it
     */
    public DisplayState(Display kept, Consumer<Supplier<Display>> changed) {
        language = new SimpleObjectProperty<>(kept.language());
        appearance = new SimpleObjectProperty<>(kept.appearance());
        textSize = new SimpleObjectProperty<>(kept.textSize());
        last = new AtomicReference<>(kept);
        Runnable keep = () -> {
            var now = new Display(language.get(), appearance.get(), textSize.get());
            if (!now.equals(last.getAndSet(now))) changed.accept(() -> Objects.requireNonNull(last.get()));
        };
        language.subscribe((_, _) -> keep.run());
        appearance.subscribe((_, _) -> keep.run());
        textSize.subscribe((_, _) -> keep.run());
    }

    /** The tag of the chosen language; empty while nobody chose one. */
    public ObjectProperty<Optional<String>> languageProperty() {
        return language;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** In percent; empty for the system's. */
    public ObjectProperty<Optional<Integer>> textSizeProperty() {
        return textSize;
    }
}
