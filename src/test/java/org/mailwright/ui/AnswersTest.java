package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.profile.Profile;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/** The last page: every program is found, and each answer gives the account's own values. */
class AnswersTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();

    @Test
    void theIPhoneIsOneClickAway() throws Exception {
        walk();

        page.press("mail-iphone").awaitText("answer-name", "iPhone");

        assertThat(page.isShown("file-apple")).isTrue();
        assertThat(page.isShown("file-sheet")).isTrue();
    }

    @Test
    void theStepsAreShownOneByOneOrAllAtOnce() throws Exception {
        walk();
        page.press("mail-iphone").awaitShown("answer");
        int all = FxThread.call(() -> copyButtons().size());

        fire("guide-toggle");
        page.awaitText("guide-position", "Step 1 of");
        assertThat(FxThread.call(() -> copyButtons().size())).isZero();
        fire("guide-next");
        page.awaitText("guide-position", "Step 2 of");
        assertThat(FxThread.call(() -> copyButtons().size())).isBetween(1, all - 1);
        fire("guide-previous");
        page.awaitText("guide-position", "Step 1 of");
        fire("guide-toggle");
        assertThat(FxThread.call(() -> copyButtons().size())).isEqualTo(all);
    }

    @Test
    void theStepsOpenAsAPageToPrint() throws Exception {
        walk();
        page.press("mail-iphone").awaitShown("answer");

        fire("guide-print");
        FxThread.until(() -> window.desktop().opened.size() == 1);

        page.awaitText("guide-printed", window.desktop().opened.getFirst().toString());
        assertThat(window.desktop().opened.getFirst())
                .content()
                .contains("<title>iPhone or iPad</title>", "imap.example.org", "type your password");
    }

    @Test
    void theCodeIsBlackOnWhiteInTheDarkThemeAndBesideTheFile() throws Exception {
        window.scheme().set(ColorScheme.DARK);
        var profile = walk();
        fire("place-phone");
        fire("mail-thunderbird-android");
        page.awaitShown("qr");

        var code = QrExporter.imageOf(profile).orElseThrow();
        var image = FxThread.call(
                () -> window.robot().lookup("#qr").queryAs(ImageView.class).getImage());
        int module = (int) image.getWidth() / code.modules();
        assertThat(module).isGreaterThanOrEqualTo(4);
        assertThat(image.getWidth()).isEqualTo(module * code.modules());
        for (int y = 0; y < code.modules(); y++) {
            for (int x = 0; x < code.modules(); x++) {
                int colour = image.getPixelReader().getArgb(x * module, y * module);
                assertThat(colour).isEqualTo(code.isBlack(x, y) ? 0xff000000 : 0xffffffff);
            }
        }
        assertThat(page.isShown("file-k9s")).isTrue();
        assertThat(page.isShown("file-sheet")).isTrue();
    }

    @Test
    void anotherAccountBeginsAgainAndKeepsTheFirst() throws Exception {
        walk();

        page.press("another-account").await(WizardPage.ADDRESS);
        assertThat(page.text("address")).isEmpty();
        assertThat(problems())
                .as("nothing is wrong with what nobody has typed yet")
                .isEmpty();
        toTheEnd("bob@example.org");

        assertThat(page.label("done-before")).contains("ada@example.org");
        page.press("place-others").press("program-k9s").press("open-file");
        FxThread.until(() -> window.desktop().opened.size() == 1);
        assertThat(window.desktop().opened.getFirst()).content().contains("ada@example.org", "bob@example.org");
    }

    private List<String> problems() {
        return FxThread.call(() -> window.robot().lookup(".problem").<Label>queryAll().stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private List<ButtonBase> copyButtons() {
        return window.robot().lookup(".drawn .button").<ButtonBase>queryAll().stream()
                .toList();
    }

    private void fire(String id) {
        FxThread.run(() -> window.robot().lookup("#" + id).<ButtonBase>query().fire());
        FxThread.settle();
    }

    private Profile walk() throws Exception {
        var sheet = new SheetExporter(Messages.in(Locale.ENGLISH), _ -> List.of());
        stubs.exporters = Stream.<Exporter>concat(SampleExporters.all().stream(), Stream.of(sheet))
                .toList();
        var wizard = window.open();
        toTheEnd("ada@example.org");
        return wizard.steps().done().profileProperty().get().orElseThrow();
    }

    private void toTheEnd(String address) throws TimeoutException {
        page.address("Ada", address).await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "secret").press("test").awaitShown("arrived");
        page.press("test-next").await(WizardPage.DONE).awaitShown("mail-iphone");
    }
}
