package org.mailwright.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the window looks: AtlantaFX below, our own structure and colours above, light or dark. */
final class Theme {

    private Theme() {}

    /** Loads the typeface, so that the window looks the same on every machine and on one without fonts. */
    static void loadFonts() {
        for (var file : List.of("fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf")) {
            try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
                Font.loadFont(in, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // Making one icon loads the font of all.
        Objects.requireNonNull(new FontIcon(Feather.MAIL).getFont());
    }

    static void apply(ColorScheme scheme) {
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** The style sheets of a scene, in their order. */
    static List<String> sheets(ColorScheme scheme) {
        return List.of(sheet("mailwright.css"), sheet(scheme == ColorScheme.DARK ? "dark.css" : "light.css"));
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
    }
}
