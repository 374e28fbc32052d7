package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.ColorScheme;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.text.HalfArabic;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.Appearance;
import org.mailwright.ui.page.Display;
import org.mailwright.ui.page.DisplaySettings;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;

/** The window for those who hear it, who use no mouse, who read another way, or who want it larger or in other colours. */
class EverybodysWindowTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final List<Display> kept = new CopyOnWriteArrayList<>();

    @Test
    void aPageIsReadOutWhenItAppears() throws Exception {
        window.open();
        var english = Messages.in(Locale.ENGLISH);
        assertThat(said()).isEqualTo(english.get("address.title") + "\n" + english.get("address.lead"));

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        assertThat(FxThread.call(() -> window.scene().getFocusOwner().getStyleClass()))
                .contains("page-title");
        assertThat(said()).contains("\n");
    }

    @Test
    void whoTypesAtOnceTypesIntoTheFirstField() throws Exception {
        window.open();

        window.robot().write("Ada");

        FxThread.until(() -> page.text("name").equals("Ada"));
    }

    @Test
    void altAndTheLeftArrowGoBack() throws Exception {
        window.open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        window.robot().press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);

        page.await(WizardPage.ADDRESS);
    }

    @Test
    void aNoticeIsReadOutAndTheKeyboardGetsThereAndCloses() throws Exception {
        var wizard = window.open();
        FxThread.run(() -> wizard.notices().show("no such file"));
        page.awaitShown("notice-close");
        assertThat(FxThread.call(() -> window.scene().getFocusOwner().getAccessibleHelp()))
                .isEqualTo("no such file");

        window.robot().type(KeyCode.F6);

        FxThread.until(() -> page.isFocused("notice-close"));
        window.robot().type(KeyCode.ENTER);
        FxThread.until(() -> wizard.notices().shownProperty().get().isEmpty());
    }

    @Test
    void aNoticeOfAnyLengthCanBeClosedAndLeavesThePage() throws Exception {
        var wizard = window.open();
        window.makeSmall();
        FxThread.run(() -> wizard.notices().show("\u202e " + "no such file ".repeat(1_000) + "x".repeat(10_000)));
        page.awaitShown("notice-close");

        FxThread.run(() -> {
            window.layOut();
            Node close = window.robot().lookup("#notice-close").query();
            Node scroll = window.robot().lookup(".page-scroll").query();
            assertThat(close.localToScene(close.getLayoutBounds()).getMaxY()).isLessThan(300);
            assertThat(scroll.getLayoutBounds().getHeight()).isGreaterThan(20);
        });
    }

    @Test
    void aNoticeIsReadWholeThoughThePageIsHigherThanTheWindow() throws Exception {
        var wizard = window.open();
        window.makeSmall();
        FxThread.run(() -> wizard.notices().show("This file is no Mailwright profile."));
        page.awaitShown("notice-close");

        FxThread.run(() -> {
            window.layOut();
            var notice = page.node("notice", Label.class);
            assertThat(notice.getHeight()).isGreaterThanOrEqualTo(notice.prefHeight(notice.getWidth()));
        });
    }

    @Test
    void sizeAndColoursCountAtOnceAndAreKept() throws Exception {
        stubs.display = new Kept();
        window.open();
        page.press("display").awaitShown("display-size");

        choose("display-size", 200);
        choose("display-appearance", Appearance.CONTRAST);

        assertThat(window.scene().getRoot().getStyleClass())
                .contains("text-200")
                .doesNotContain("text-100");
        assertThat(window.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("contrast.css"));
        FxThread.until(() -> kept.contains(new Display(Optional.empty(), Appearance.CONTRAST, Optional.of(200))));
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndWhatWasTypedStays() throws Exception {
        stubs.display = new Kept();
        window.open();
        page.fill("name", "Ada")
                .fill("address", "ada@example.org")
                .press("display")
                .awaitShown("display-language");

        choose("display-language", Language.of(Locale.GERMAN).orElseThrow());

        FxThread.until(() -> page.label("step").startsWith("Schritt 1"));
        assertThat(page.text("address")).isEqualTo("ada@example.org");
        assertThat(page.text("name")).isEqualTo("Ada");
        FxThread.until(() -> kept.contains(new Display(Optional.of("de"), Appearance.SYSTEM, Optional.empty())));
    }

    @Test
    void arabicTurnsTheWindowRoundAndAddressesStay() throws Exception {
        stubs.spoken = Optional.of(HalfArabic.messages());
        window.open();

        assertThat(direction("name")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(direction("address")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(turned("explain-open")).isEqualTo(-1);
        assertThat(turned("by-hand")).isEqualTo(1);
        page.press("about").awaitShown("about-close");
        FxThread.run(() -> assertThat(Window.getWindows())
                .allMatch(each -> each.getScene().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT));
        page.press("about-close").press("people").awaitShown("people-format-json");
        assertThat(turned("back")).isEqualTo(-1);
    }

    private double turned(String id) throws Exception {
        Node icon =
                FxThread.call(() -> window.robot().lookup("#" + id + " .icon").query());
        return icon.getScaleX();
    }

    @Test
    void aContrastThemeOfTheSystemCountsUnlessSomethingElseIsChosen() {
        assertThat(Look.of(Appearance.SYSTEM, ColorScheme.DARK, true)).isEqualTo(Look.CONTRAST);
        assertThat(Look.of(Appearance.LIGHT, ColorScheme.DARK, true)).isEqualTo(Look.LIGHT);
        assertThat(Look.of(Appearance.SYSTEM, ColorScheme.DARK, false)).isEqualTo(Look.DARK);
    }

    @Test
    void nothingMovesWhereNoMotionIsWanted() throws Exception {
        window.open();
        FxThread.run(() -> window.scene().getPreferences().setReducedMotion(true));
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        assertThat(FxThread.call(() -> window.robot().lookup(".titled-pane").<TitledPane>queryAll()))
                .isNotEmpty()
                .noneMatch(TitledPane::isAnimated);
        FxThread.run(() -> window.robot()
                .lookup(".help-button")
                .<Button>queryAll()
                .iterator()
                .next()
                .fire());
        assertThat(FxThread.call(() -> List.copyOf(Window.getWindows())))
                .filteredOn(PopOver.class::isInstance)
                .singleElement()
                .matches(bubble -> !((PopOver) bubble).isAnimated());
    }

    private String said() {
        return FxThread.call(() -> window.scene().getFocusOwner().getAccessibleText());
    }

    private NodeOrientation direction(String id) {
        return FxThread.call(() -> window.robot().lookup("#" + id).query().getEffectiveNodeOrientation());
    }

    private <T> void choose(String box, T value) {
        FxThread.run(() -> window.robot().lookup("#" + box).<ComboBox<T>>query().setValue(value));
        FxThread.settle();
    }

    private final class Kept implements DisplaySettings {

        @Override
        public Display read() {
            return Display.OF_SYSTEM;
        }

        @Override
        public void keep(Display wanted) {
            kept.add(wanted);
        }

        @Override
        public Optional<WindowServices> in(Locale language) {
            stubs.language = language;
            return Optional.of(stubs.services());
        }
    }
}
