package org.mailwright.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The style sheets of the window, light, dark or high in contrast: AtlantaFX, then our own structure and colours. */
final class Theme {

    private Theme() {}

    /** Loads the bundled fonts, so that the window looks the same on every machine. */
    static void loadFonts() {
        for (var file : List.of("fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf")) {
            try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
                Font.loadFont(in, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // Creating one icon loads the icon font.
        Objects.requireNonNull(new FontIcon(Feather.MAIL).getFont());
    }

    static void apply(Look look) {
        Application.setUserAgentStylesheet(
                look == Look.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
    }

    /** The style sheets of a scene, in their order. */
    static List<String> sheets(Look look) {
        var colours = switch (look) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
            case CONTRAST -> "contrast.css";
        };
        return List.of(sheet("mailwright.css"), sheet(colours));
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
