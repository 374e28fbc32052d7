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

/** The style sheets of the window, light, dark or high in contrast: AtlantaFX, then our own structure and colours. */
final class Theme {

    private Theme() {}

    /**
     * Loads the bundled fonts, so that the window looks the same on every machine. Any thread, also before JavaFX has started:
     * the first thread loads them, the others wait.
     */
    static void loadFonts() {
        Fonts.load();
    }

    /** Initialised once. Creates no node, since two threads that do so for the first time can wait for each other. */
    private static final class Fonts {

        static {
            FallbackFonts.list();
            Font.getDefault(); // has the system's list of fonts read
            load(Theme.class, "fonts/Inter-Regular.ttf");
            load(Theme.class, "fonts/Inter-SemiBold.ttf");
            load(Feather.class, "/META-INF/resources/feather/4.28/fonts/feather.ttf");
        }

        private static void load(Class<?> beside, String file) {
            try (var in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
                Font.loadFont(in, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void load() {}
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
