package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Every script has a font where the system has one, and headings are bold in each. */
class ScriptFontTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
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
        for (var language : List.of("en", "de", "pl", "ru", "pt-BR", "ar")) {
            assertThat(ScriptFont.sheet(Locale.forLanguageTag(language))).isEmpty();
        }
    }

    /** They stand around values in Arabic, where most fonts would draw a box. */
    @Test
    void isolatesAreNotSeen() {
        for (var weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            var text = new Text("\u2068\u2069");
            text.setFont(Font.font("Inter", weight, 14));
            assertThat(text.getLayoutBounds().getWidth()).isZero();
        }
    }

    @Test
    void headingsAreTheBundledFontsOwnBold() {
        assertThat(Font.font("Inter", FontWeight.BOLD, 14).getName()).isEqualTo("Inter Bold");
        assertThat(Font.font("Inter", FontWeight.NORMAL, 14).getName())
                .contains("Inter")
                .doesNotContain("Bold");
    }
}
