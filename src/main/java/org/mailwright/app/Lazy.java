package org.mailwright.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is created on first use, once. Thread-safe. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        var thing = made;
        if (thing == null) {
            thing = maker.get();
            made = thing;
        }
        return thing;
    }
}
