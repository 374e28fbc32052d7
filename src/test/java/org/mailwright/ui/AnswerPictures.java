package org.mailwright.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/**
 * Makes a picture of every answer of the last page, to be looked at: {@code FOLDER [de] [dark] [small]}. Run it from the
 * tests' class path; it needs no display.
 */
final class AnswerPictures {

    private final Path folder;
    private final TestWindow window = new TestWindow();
    private final WizardRobot page = window.page();

    private AnswerPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        make(Path.of(args[0]), List.of(args));
        System.exit(0);
    }

    /** @param options any of de, dark, small */
    static void make(Path folder, List<String> options) throws Exception {
        new AnswerPictures(Files.createDirectories(folder))
                .make(
                        options.contains("de") ? Locale.GERMAN : Locale.ENGLISH,
                        options.contains("dark") ? ColorScheme.DARK : ColorScheme.LIGHT,
                        options.contains("small"));
    }

    private void make(Locale language, ColorScheme scheme, boolean small) throws Exception {
        var stubs = window.stubs();
        stubs.language = language;
        stubs.exporters = Stream.<Exporter>concat(
                        SampleExporters.all().stream(),
                        Stream.of(new SheetExporter(Messages.in(language), _ -> List.of())))
                .toList();
        stubs.checker = (request, credentials, progress) -> Samples.passed(request, progress);
        window.scheme().set(scheme);
        window.open();
        if (small) window.makeSmall();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        fire("settings-next");
        page.await(WizardPage.SIGN_IN).fill("password", "secret");
        fire("test");
        page.awaitShown("arrived");
        fire("test-next");
        page.await(WizardPage.DONE).awaitShown("mail-iphone");
        take("start");
        for (var id : Guides.ids().toList()) {
            boolean phone = Guides.find(id).orElseThrow().device() == Device.PHONE;
            fire(phone ? "place-phone" : "place-computer");
            fire("mail-" + id);
            page.awaitShown("answer");
            take(id);
            fire("done-start");
        }
        fire("place-others");
        take("others");
        window.close();
    }

    private void fire(String id) {
        FxThread.run(() -> window.robot().lookup("#" + id).<ButtonBase>query().fire());
        FxThread.settle();
    }

    private void take(String name) throws IOException {
        FxThread.settle();
        var image = FxThread.call(() -> {
            var page = window.robot().lookup(".page").query();
            var look = new SnapshotParameters();
            boolean dark = window.scheme().get() == ColorScheme.DARK;
            look.setFill(dark ? Color.web("#171a21") : Color.WHITE);
            return page.snapshot(look, null);
        });
        ImageIO.write(copy(image), "png", folder.resolve(name + ".png").toFile());
    }

    private static BufferedImage copy(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var reader = Objects.requireNonNull(image.getPixelReader());
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) copy.setRGB(x, y, reader.getArgb(x, y));
        }
        return copy;
    }
}
