package org.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** For people whom motion makes ill. */
class StillSignTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void workUnderWayHasASignThatStandsStillWhereTheSystemSaysSo() {
        var sign = (StackPane) BusyIndicator.small();
        var scene = new Scene(new StackPane(sign));
        assertThat(sign.getChildren()).singleElement().isInstanceOf(ProgressIndicator.class);

        scene.getPreferences().setReducedMotion(true);
        assertThat(sign.getChildren()).singleElement().isInstanceOf(Text.class);
    }
}
