package org.mailwright.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.geometry.NodeOrientation;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.GuideAccounts;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.text.Messages;
import org.mailwright.ui.done.DoneStep;
import org.mailwright.ui.page.WizardPage;

/**
 * Makes a picture of every answer of the last page, to be looked at: {@code FOLDER LOOK...}, a look such as small-dark. Run it
 * from the tests' class path; it needs no display.
 */
final class AnswerPictures {

    private static final List<Map.Entry<String, String>> ODD = List.of(
            Map.entry("starttls", "outlook-mac"),
            Map.entry("no-login", "iphone"),
            Map.entry("long", "outlook-classic"),
            Map.entry("idn", "gmail-app"),
            Map.entry("right-to-left", "thunderbird"),
            Map.entry("pop3", "samsung-email"),
            Map.entry("microsoft", "outlook-classic"));

    private final Path folder;
    private final TestWindow window = new TestWindow();
    private final WizardRobot page = window.page();

    private AnswerPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        for (var look : List.of(args).subList(1, args.length)) make(Path.of(args[0]), look);
        System.exit(0);
    }

    /** @param look words of dark, small and a language, parted by hyphens; names the folder inside the given one */
    static void make(Path folder, String look) throws Exception {
        var options = List.of(look.split("-"));
        new AnswerPictures(Files.createDirectories(folder.resolve(look)))
                .make(
                        options.stream()
                                .filter(option -> option.length() == 2)
                                .findFirst()
                                .map(Locale::forLanguageTag)
                                .orElse(Locale.ENGLISH),
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
        var wizard = window.open();
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
            page.awaitShown("answer").awaitEnabled("save");
            take(id);
            fire("done-start");
        }
        odd(wizard.steps().done());
        fire("place-others");
        take("others");
        window.close();
    }

    /** Accounts that a program cannot hold, needs no servers for, or shows in letters of its own. */
    private void odd(DoneStep step) throws Exception {
        var answers = new AnswerPage(window, window.stubs().language);
        for (var pair : ODD) {
            var settings = Objects.requireNonNull(GuideAccounts.kinds().get(pair.getKey()));
            FxThread.run(() -> step.show(SampleAccounts.profile(settings)));
            FxThread.settle();
            answers.open(Guides.find(pair.getValue()).orElseThrow());
            page.awaitShown("answer");
            FxThread.settle();
            take("odd-" + pair.getKey() + "-" + pair.getValue());
            answers.back();
        }
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
            boolean turned = page.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
            if (turned) look.setTransform(new Scale(-1, 1)); // which its parent does, and a snapshot leaves out
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
