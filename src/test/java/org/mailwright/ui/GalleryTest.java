package org.mailwright.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every page for a person to look at, below target/gallery. */
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
class GalleryTest {

    private final Stubs stubs = new Stubs();
    private final FakeDesk desk = new FakeDesk();
    private final FxRobot robot = new FxRobot();
    private String prefix = "";

    @ParameterizedTest
    @CsvSource({"en,LIGHT,800,660,1", "de,DARK,800,660,1", "de,LIGHT,640,480,2", "en,DARK,640,480,1"})
    void everyPage(String language, ColorScheme scheme, int width, int height, int scale) throws Exception {
        stubs.language = Locale.of(language);
        stubs.practice = Optional.of(new Practice(Samples.ADA, "practice"));
        var silence = new CountDownLatch(1);
        stubs.detector = (address, options, heard) -> {
            heard.accept(new Detection.Asked(Source.CATALOG, Detection.Asked.Result.NOTHING, Samples.QUICK));
            heard.accept(new Detection.Asked(Source.MX, Detection.Asked.Result.FAILED, Samples.QUICK));
            silence.await();
            return Samples.found(Samples.trusted());
        };
        prefix = language + "-" + scheme + "-" + width + "-" + scale;
        FxToolkit.registerPrimaryStage();
        var page = new WizardPage(robot);
        FxToolkit.setupStage(stage -> open(stage, scheme, width, height, scale));
        WaitForAsyncUtils.waitForFxEvents();
        shoot("1-address");
        page.address("", "ada@gmial");
        shoot("1-address-wrong");
        page.fill("address", "ada@gmial.com").awaitShown("suggestion");
        shoot("1-address-typo");
        page.press("explain-open")
                .fill("explain-message", "535 5.7.8 no")
                .press("explain-go")
                .awaitShown("advice-title");
        shoot("1-explain");
        page.address("Ada Lovelace", "ada@example.org").await(Stop.SEARCHING);
        shoot("2-search");
        robot.interact(() -> robot.lookup("#search-cancel").queryButton().fire());
        stubs.detector = (address, options, heard) -> Samples.notFound();
        page.press("find").awaitShown("advice-title");
        shoot("2-search-nothing");
        page.press("back");
        stubs.detector =
                (address, options, heard) -> Samples.found(Samples.untrusted(), Stubs.guess(), Samples.trusted());
        page.press("find").await(Stop.SETTINGS);
        shoot("3-settings-untrusted");
        robot.interact(() -> robot.lookup("#settings-next").queryButton().fire());
        shoot("3-settings-consent");
        robot.interact(() ->
                ((javafx.scene.control.RadioButton) robot.lookup("#candidate-2").query()).fire());
        shoot("3-settings-guess");
        robot.interact(() ->
                ((javafx.scene.control.RadioButton) robot.lookup("#candidate-3").query()).fire());
        page.fill("incoming-port", "65536").fill("incoming-host", "a b");
        robot.interact(() -> robot.lookup("#settings-next").queryButton().fire());
        shoot("3-settings-wrong");
        page.fill("incoming-port", "993").fill("incoming-host", "imap.example.org");
        robot.interact(() -> robot.lookup("#settings-next").queryButton().fire());
        page.await(Stop.SIGN_IN);
        shoot("4-signin");
        stubs.checker = (request, credentials, progress) -> {
            Samples.passed(request, event -> {
                if (Samples.isFirstHalf(event)) progress.accept(event);
            });
            silence.await();
            return Samples.passed(request, progress);
        };
        page.fill("password", "secret").press("test").await(Stop.TEST);
        WaitForAsyncUtils.sleep(500, java.util.concurrent.TimeUnit.MILLISECONDS);
        shoot("5-test-running");
        robot.interact(() -> robot.lookup("#test-cancel").queryButton().fire());
        stubs.checker = (request, credentials, progress) -> Samples.failed(
                request,
                Side.INCOMING,
                org.mailwright.model.Stage.AUTH,
                Cause.AUTH_BAD_CREDENTIALS,
                Optional.of(new Suggestion(Samples.pop3(), true)));
        page.press("test-again").awaitShown("advice-title");
        shoot("5-test-failed");
        robot.interact(() -> ((javafx.scene.control.ScrollPane) scene().lookup(".page-scroll")).setVvalue(1));
        shoot("5-test-failed-end");
        stubs.checker = (request, credentials, progress) -> Samples.passed(request, progress);
        page.press("test-again").awaitShown("test-next");
        shoot("5-test-ok");
        page.press("test-next").await(Stop.DONE).awaitShown("program-thunderbird");
        robot.interact(() -> robot.lookup("#program-thunderbird")
                .<javafx.scene.control.ToggleButton>query()
                .fire());
        WaitForAsyncUtils.sleep(300, java.util.concurrent.TimeUnit.MILLISECONDS);
        shoot("6-done");
    }

    private void open(Stage stage, ColorScheme scheme, int width, int height, int scale) {
        MailwrightApp.show(
                stage,
                stubs.parts(),
                desk,
                Executors.newVirtualThreadPerTaskExecutor(),
                new SimpleObjectProperty<>(scheme));
        stage.setWidth(width);
        stage.setHeight(height);
        if (scale == 2) stage.getScene().getRoot().getStyleClass().add("text-200");
    }

    private static Scene scene() {
        return FxToolkit.toolkitContext().getRegisteredStage().getScene();
    }

    private void shoot(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        var image = WaitForAsyncUtils.asyncFx(() -> scene().snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
        try {
            var picture = image.get();
            var out =
                    new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < out.getHeight(); y++) {
                for (int x = 0; x < out.getWidth(); x++)
                    out.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
            var folder = Files.createDirectories(Path.of("target/gallery"));
            ImageIO.write(
                    out, "png", folder.resolve(prefix + "-" + name + ".png").toFile());
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
