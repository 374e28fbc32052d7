package org.mailwright.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/**
 * Makes a picture of the failure page for the commonest causes and of the card for pasted messages, to be looked at:
 * {@code FOLDER [de]}. Run it from the tests' class path; it needs no display.
 */
final class FailurePictures {

    private static final List<Cause> COMMON = List.of(
            Cause.AUTH_BAD_CREDENTIALS,
            Cause.AUTH_APP_PASSWORD_REQUIRED,
            Cause.AUTH_WEB_LOGIN_REQUIRED,
            Cause.AUTH_OAUTH_REQUIRED,
            Cause.AUTH_PROTOCOL_DISABLED,
            Cause.AUTH_SMTP_DISABLED,
            Cause.AUTH_ACCOUNT_LOCKED,
            Cause.AUTH_TOO_MANY,
            Cause.DNS_NOT_FOUND,
            Cause.CONN_TIMEOUT,
            Cause.CONN_REFUSED,
            Cause.PORT_BLOCKED,
            Cause.TLS_MODE_MISMATCH,
            Cause.CERT_EXPIRED,
            Cause.CERT_HOSTNAME_MISMATCH,
            Cause.CERT_SELF_SIGNED,
            Cause.SERVER_BUSY,
            Cause.MAILBOX_FULL,
            Cause.RELAY_DENIED,
            Cause.REJECTED_SPAM);

    private final Path folder;
    private final TestWindow window = new TestWindow();
    private final WizardRobot page = window.page();

    private FailurePictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        var pictures = new FailurePictures(Files.createDirectories(Path.of(args[0])));
        pictures.make(List.of(args).contains("de") ? Locale.GERMAN : Locale.ENGLISH);
        System.exit(0);
    }

    private void make(Locale language) throws Exception {
        window.stubs().language = language;
        window.stubs().replies = PastedErrorReader.bundled();
        var pasted = pasted(language);
        window.open();
        fire("explain-open");
        for (int i = 0; i < pasted.size(); i++) {
            page.fill("explain-message", pasted.get(i));
            fire("explain-go");
            page.awaitShown("advice-title");
            take("pasted-" + i);
            takeWindow("pasted-" + i + "-window");
        }
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        fire("settings-next");
        page.await(WizardPage.SIGN_IN).fill("password", "secret");
        take("sign-in");
        for (var cause : COMMON) {
            window.stubs().checker = (request, credentials, progress) ->
                    Samples.failed(request, Side.INCOMING, stage(cause), cause, Optional.empty());
            fire(cause == COMMON.getFirst() ? "test" : "test-again");
            page.awaitText("test-title", Messages.in(language).get("cause." + cause.code() + ".title"));
            take(cause.code());
            takeWindow(cause.code() + "-window");
        }
        window.close();
    }

    /** Real messages of servers and programs, one a line. */
    private static List<String> pasted(Locale language) throws IOException {
        var name = "pasted_" + language.getLanguage() + ".txt";
        try (var file = Objects.requireNonNull(FailurePictures.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private void fire(String id) {
        FxThread.run(() -> window.robot().lookup("#" + id).<ButtonBase>query().fire());
        FxThread.settle();
    }

    private void take(String name) throws IOException {
        FxThread.settle();
        var image =
                FxThread.call(() -> window.robot().lookup(".page").query().snapshot(new SnapshotParameters(), null));
        ImageIO.write(copy(image), "png", folder.resolve(name + ".png").toFile());
    }

    /** Before the sign-in no server has replied anything. */
    private static Stage stage(Cause cause) {
        return cause.code().matches("(dns|conn|port|tls|cert)-.*") ? Stage.CONNECT : Stage.AUTH;
    }

    /** What fits into the window as it opens. */
    private void takeWindow(String name) throws IOException {
        FxThread.settle();
        var image = FxThread.call(() -> window.scene().snapshot(null));
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
