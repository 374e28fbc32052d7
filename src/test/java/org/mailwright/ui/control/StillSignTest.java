package org.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
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
    void workUnderWayHasASignThatStandsStill() {
        assertThat(BusyIndicator.small(true)).isInstanceOf(Label.class);
        assertThat(BusyIndicator.small(false)).isInstanceOf(ProgressIndicator.class);
    }
}
