package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.signin.SignInOffers;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** At 640 x 480 and at twice the text size every word of every page can be read, in both languages. */
class NothingIsCutOffTest {

    private static final double HALF_A_PIXEL = 0.5;

    private final Stubs stubs = new Stubs();
    private final FxRobot robot = new FxRobot();
    private final List<String> cutOff = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onAnyPage(String language) throws Exception {
        stubs.language = Locale.of(language);
        stubs.practice = Optional.of(new Practice(Samples.ADA, "practice"));
        stubs.detector = (address, options, heard) -> Samples.found(Samples.untrusted(), Stubs.guess());
        stubs.checker = (request, credentials, progress) -> Samples.failed(
                request,
                Side.INCOMING,
                Stage.AUTH,
                Cause.AUTH_BAD_CREDENTIALS,
                Optional.of(new Suggestion(Samples.pop3(), true)));
        open();
        var page = new WizardPage(robot);

        page.press("find");
        look("address");
        page.address("Ada", "ada@example.org").await(Stop.SETTINGS);
        fire("settings-next");
        look("settings");
        robot.interact(
                () -> ((javafx.scene.control.CheckBox) robot.lookup("#consent").query()).setSelected(true));
        fire("settings-next");
        page.await(Stop.SIGN_IN);
        look("sign in");
        page.fill("password", "secret").press("test").awaitShown("advice-title");
        look("test");
        fire("test-skip");
        page.await(Stop.DONE).awaitShown("program-thunderbird");
        fire("program-thunderbird");
        page.awaitEnabled("save");
        look("done");

        assertThat(cutOff).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whileSigningInThroughTheBrowser(String language) throws Exception {
        stubs.language = Locale.of(language);
        stubs.detector = (address, options, heard) -> Samples.found(SignInWalkTest.candidate(AuthMethod.OAUTH2));
        var person = new SignInWalkTest.Person();
        stubs.signIns = new SignIns(() -> person, (_, _) -> Optional.of(SignInOffers.example(true)));
        open();
        var page = new WizardPage(robot).address("Ada", "ada@example.org").await(Stop.SETTINGS);

        fire("settings-next");
        page.await(Stop.SIGN_IN).awaitShown("browser-sign-in");
        look("offered");
        fire("browser-sign-in");
        page.awaitShown("browser-waiting");
        look("waiting");
        person.ends(new SignInResult.OtherAccount(
                new Tokens(Secret.of("x"), Optional.empty()), "somebody.else.altogether@another.example.org"));
        page.awaitShown("browser-accept");
        look("another account");

        assertThat(cutOff).isEmpty();
    }

    private void fire(String id) {
        robot.interact(
                () -> ((javafx.scene.control.ButtonBase) robot.lookup("#" + id).query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            MailwrightApp.show(
                    stage,
                    stubs.parts(),
                    new FakeDesk(),
                    Executors.newVirtualThreadPerTaskExecutor(),
                    new SimpleObjectProperty<>(ColorScheme.LIGHT));
            stage.setWidth(640);
            stage.setHeight(480);
            stage.getScene().getRoot().getStyleClass().add("text-200");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(String page) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            var root =
                    FxToolkit.toolkitContext().getRegisteredStage().getScene().getRoot();
            root.applyCss();
            root.layout();
            check(page, root);
        });
    }

    private void check(String page, Node node) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            for (var child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text && !text.getText().equals(labeled.getText())) {
                    cutOff.add(page + ": " + labeled.getText() + " is shown as " + text.getText());
                }
            }
            outside(page, labeled);
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> check(page, child));
    }

    /** Beside the window, or below it where nothing scrolls. */
    private void outside(String page, Labeled labeled) {
        var place = labeled.localToScene(labeled.getLayoutBounds());
        boolean scrolls = false;
        for (var parent = labeled.getParent(); parent != null; parent = parent.getParent()) {
            scrolls |= parent instanceof ScrollPane;
        }
        if (place.getMinX() < -HALF_A_PIXEL
                || place.getMaxX() > 640 + HALF_A_PIXEL
                || !scrolls && place.getMaxY() > 480 + HALF_A_PIXEL) {
            cutOff.add(page + ": " + labeled.getText() + " lies outside, at " + place);
        }
    }
}
