package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.control.Wrapping;

/** Where lines of nodes are broken, and what stands beside a line. */
class WrapPaneTest {

    /** The height of a line, in em. */
    private static final double LINE = 1.21;

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
        window.page()
                .address("Ada", "ada@example.org")
                .toSignIn()
                .press("skip-test")
                .awaitShown("place-computer");
        FxThread.run(() -> assertThat(tile().getWidth()).isLessThan(300));

        window.makeSmall();

        FxThread.run(() -> {
            window.layOut(); // the layout before has found the window narrow
            var page = (WrapPane) tile().getParent();
            assertThat(tile().getWidth()).isEqualTo(page.getWidth()).isGreaterThan(500);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-100", "text-200"})
    void aBoxStandsBesideTheFirstLineOfItsWords(String size) throws Exception {
        window.open();
        FxThread.run(() -> {
            var check = Wrapping.check("Remove them when you delete them in your mail program. ".repeat(3));
            var radio = Wrapping.radio("The settings file of the domain itself, mail.example.org. ".repeat(3));
            var page = new VBox(check, radio);
            page.getStyleClass().add(size);
            var scene = new Scene(page, 400, 400);
            scene.getStylesheets().setAll(Theme.sheets(Look.LIGHT));
            page.applyCss();
            page.layout();

            for (var each : List.of(check.lookup(".box"), radio.lookup(".radio"))) {
                double line = ((Labeled) each.getParent()).getFont().getSize() * LINE;
                assertThat(each.getBoundsInParent().getCenterY()).isCloseTo(line / 2, within(line / 10));
            }
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
