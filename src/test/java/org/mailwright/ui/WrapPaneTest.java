package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;

/** Where lines of nodes are broken. */
class WrapPaneTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @Test
    void aNameIsBrokenBetweenItsPartsWhereItIsTooLong() throws Exception {
        window.open();
        FxThread.run(() -> {
            var site = Labels.text("https://login.example.net");
            var path = Labels.text("/device");
            var pane = WrapPane.joined(site, path);
            new Scene(new VBox(pane), 1000, 100).getRoot().applyCss();
            double whole = pane.prefWidth(-1);

            layOut(pane, whole);
            assertThat(path.getLayoutY()).isEqualTo(site.getLayoutY());
            assertThat(path.getLayoutX()).isEqualTo(site.getWidth());

            layOut(pane, whole - 10);
            assertThat(path.getLayoutY()).isEqualTo(site.getHeight());
            assertThat(site.getHeight()).isEqualTo(path.getHeight());
        });
    }

    @Test
    void aTileIsAsWideAsANarrowPage() throws Exception {
        window.open();
        window.page().address("Ada", "ada@example.org").toSignIn().press("skip-test").awaitShown("place-computer");
        FxThread.run(() -> assertThat(tile().getWidth()).isLessThan(300));

        window.makeSmall();

        FxThread.run(() -> {
            var page = (WrapPane) tile().getParent();
            assertThat(tile().getWidth()).isEqualTo(page.getWidth()).isGreaterThan(500);
        });
    }

    private Button tile() {
        return window.page().node("place-computer", Button.class);
    }

    private static void layOut(WrapPane pane, double width) {
        pane.resize(width, pane.prefHeight(width));
        pane.layout();
    }
}
