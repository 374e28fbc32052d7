package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Every script has a font where the system has one, and headings are bold in each. */
class ScriptFontTest {

    private static final java.awt.Font ARABIC = font("ar-Regular");

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
        ScriptFont.sheet(Locale.forLanguageTag("ar"));
    }

    @Test
    void theFirstFontThatIsInstalledIsTaken() {
        var japanese = ScriptFont.families(Locale.JAPANESE);

        assertThat(ScriptFont.choose(japanese, List.of("Arial", "Noto Sans CJK JP", "Hiragino Sans")))
                .contains("Hiragino Sans");
        assertThat(ScriptFont.choose(japanese, List.of("Arial"))).isEmpty();
        assertThat(ScriptFont.families(Locale.forLanguageTag("zh-CN"))).contains("PingFang SC");
    }

    /** Icons are letters of a font that a style sheet names: without it they are boxes. */
    @Test
    void theIconsHaveTheirFont() {
        assertThat(Font.font("FeatherIcons", 14).getFamily()).isEqualTo("FeatherIcons");
    }

    @Test
    void languagesThatTheBundledFontHasKeepIt() {
        for (var language : List.of("en", "de", "pl", "ru", "pt-BR")) {
            assertThat(ScriptFont.sheet(Locale.forLanguageTag(language))).isEmpty();
        }
    }

    /** In one font: of a text in two, JavaFX on Linux mixes up the order. */
    @Test
    void arabicHasAFontWithLettersSignsAndIsolates() {
        assertThat(ScriptFont.sheet(Locale.forLanguageTag("ar"))).isPresent();
        assertThat(Font.font("Mailwright Arabic", FontWeight.BOLD, 14).getName())
                .isEqualTo("Mailwright Arabic Bold");
        for (var letter :
                "\u0628\u0646.:;()\u00ab\u00bb\u00b7\u2013\u2026\u060c\u061b\u061f\u2068\u2069 Aa1".split("")) {
            assertThat(ARABIC.canDisplayUpTo(letter)).as(letter).isEqualTo(-1);
        }
    }

    /** They stand around values in Arabic, where most fonts would draw a box; and marks of direction stand in names. */
    @Test
    @Tag("painted")
    void isolatesAreNotSeen() {
        for (var weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            var font = Font.font("Mailwright Arabic", weight, 14);
            assertThat(drawn("\u0628\u0646 \u2068ada\u2069. \u0628\u200c\u0646\u200e", font))
                    .isEqualTo(drawn("\u0628\u0646 ada. \u0628\u200c\u0646", font))
                    .isNotEqualTo(drawn("\u0628\u0646 adb. \u0628\u200c\u0646", font));
        }
    }

    /** JavaFX draws the sign for a missing letter for each isolate that stands in Arabic words. */
    @ParameterizedTest
    @ValueSource(strings = {"Inter-Regular", "Inter-SemiBold", "ar-Regular", "ar-Bold"})
    void theSignForAMissingLetterIsEmpty(String file) {
        var context = new FontRenderContext(null, false, false);

        var sign = font(file).deriveFont(100f).createGlyphVector(context, new int[] {0});

        assertThat(sign.getGlyphOutline(0).getBounds2D().isEmpty()).isTrue();
    }

    /** The picture of a text from the right, pixel by pixel. */
    private static List<Integer> drawn(String words, Font font) {
        return FxThread.call(() -> {
            var text = new Text(words);
            text.setFont(font);
            var scene = new Scene(new Group(text));
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            var picture = text.snapshot(new SnapshotParameters(), new WritableImage(200, 30));
            var pixels = new int[200 * 30];
            picture.getPixelReader().getPixels(0, 0, 200, 30, PixelFormat.getIntArgbInstance(), pixels, 0, 200);
            return Arrays.stream(pixels).boxed().toList();
        });
    }

    @Test
    void headingsAreTheBundledFontsOwnBold() {
        assertThat(Font.font("Inter", FontWeight.BOLD, 14).getName()).isEqualTo("Inter Bold");
        assertThat(Font.font("Inter", FontWeight.NORMAL, 14).getName())
                .contains("Inter")
                .doesNotContain("Bold");
    }

    private static java.awt.Font font(String file) {
        try (var in = ScriptFont.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }
}
