package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.mailwright.ui.page.Appearance;

/** The colours follow the system until somebody chooses. */
class LookTest {

    private final SimpleObjectProperty<Appearance> chosen = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    @Test
    void aContrastThemeOfWindowsIsFollowedWhenItComesAndGoes() {
        var system = FXCollections.<String, Object>observableHashMap();
        var look = Look.of(chosen, scheme, system);
        assertThat(look.getValue()).isEqualTo(Look.LIGHT);

        system.put("Windows.SPI.HighContrast", true);
        assertThat(look.getValue()).isEqualTo(Look.CONTRAST);
        system.put("Windows.SPI.HighContrast", false);
        scheme.set(ColorScheme.DARK);
        assertThat(look.getValue()).isEqualTo(Look.DARK);
        chosen.set(Appearance.LIGHT);
        assertThat(look.getValue()).isEqualTo(Look.LIGHT);
    }
}
