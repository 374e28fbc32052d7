package org.mailwright.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Converts the values of a choice to their labels. */
public final class LabelConverter<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public LabelConverter(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("the list cannot be typed into");
    }
}
