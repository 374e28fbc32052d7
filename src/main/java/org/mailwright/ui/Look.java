package org.mailwright.ui;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import org.mailwright.ui.page.Appearance;

/** The colours of the window, each a style sheet. */
enum Look {
    LIGHT,
    DARK,
    CONTRAST;

    /** JavaFX's name for what Windows calls a contrast theme; other systems have nothing like it there. */
    private static final String SYSTEM_CONTRAST = "Windows.SPI.HighContrast";

    /** What a person chose, or what the system wants, also after it changes. */
    static ObservableValue<Look> of(ObservableValue<Appearance> chosen, ObservableValue<ColorScheme> scheme) {
        return of(chosen, scheme, Platform.getPreferences());
    }

    static ObservableValue<Look> of(
            ObservableValue<Appearance> chosen,
            ObservableValue<ColorScheme> scheme,
            ObservableMap<String, Object> system) {
        return Bindings.createObjectBinding(
                () -> of(chosen.getValue(), scheme.getValue(), Boolean.TRUE.equals(system.get(SYSTEM_CONTRAST))),
                chosen,
                scheme,
                system);
    }

    static Look of(Appearance chosen, ColorScheme scheme, boolean contrast) {
        return switch (chosen) {
            case SYSTEM -> contrast ? CONTRAST : scheme == ColorScheme.DARK ? DARK : LIGHT;
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case CONTRAST -> CONTRAST;
        };
    }
}
