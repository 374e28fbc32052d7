package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Every script has a font where the system has one, and headings are bold in each. */
class ScriptFontTest {

    private static final java.awt.Font ARABIC = arabic();

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

    /** They stand around values in Arabic, where most fonts would draw a box. */
    @Test
    void isolatesAreNotSeen() {
        for (var weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            for (var family : List.of("Inter", "Mailwright Arabic")) {
                var text = new Text("\u2068\u2069");
                text.setFont(Font.font(family, weight, 14));
                assertThat(text.getLayoutBounds().getWidth()).as(family).isZero();
            }
        }
    }

    @Test
    void headingsAreTheBundledFontsOwnBold() {
        assertThat(Font.font("Inter", FontWeight.BOLD, 14).getName()).isEqualTo("Inter Bold");
        assertThat(Font.font("Inter", FontWeight.NORMAL, 14).getName())
                .contains("Inter")
                .doesNotContain("Bold");
    }

    private static java.awt.Font arabic() {
        try (var in = ScriptFont.class.getResourceAsStream("fonts/ar-Regular.ttf")) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }
}
