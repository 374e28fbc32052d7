package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.SecretSearch;
import org.mailwright.signin.Ear;
import org.mailwright.signin.Idp;
import org.mailwright.signin.Registrations;
import org.mailwright.signin.RepeatingProvider;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WizardPage;

/** Each way to sign in in the window: no token, code or verifier on a page, in a copied or saved report, or in a log. */
class SignInSecretsWindowTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final StringBuilder told = new StringBuilder();

    @TempDir
    private Path folder;

    private RepeatingProvider provider;

    @BeforeEach
    void open() throws Exception {
        provider = new RepeatingProvider(Registrations.NONE);
        var stubs = window.stubs();
        stubs.detector = (address, _, _) -> Samples.found(address, provider.candidate());
        stubs.signIns = new SignInLookup(provider::signIn, provider::byCode, (_, _) -> provider.offer());
        stubs.checker = provider.checker();
        window.open();
    }

    @AfterEach
    void end() throws IOException {
        provider.close();
    }

    @Test
    void noneOfThemStandsAnywhere() throws Exception {
        var report = folder.resolve("report.json");
        window.desktop().target = Optional.of(report);
        try (var ear = new Ear(Level.INFO)) {
            page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS).toSignIn();
            page.awaitShown("browser-sign-in").press("browser-sign-in");
            page.await(WizardPage.TEST).awaitShown("copy-report");
            look();
            page.press("copy-report").press("save-report").awaitText("report-saved", report.toString());

            provider.refuse();
            page.press("back")
                    .await(WizardPage.SIGN_IN)
                    .awaitShown("browser-forget")
                    .press("browser-forget");
            page.awaitShown("browser-sign-in").press("browser-sign-in").awaitShown("copy-report");
            look();
            page.press("copy-report");
            FxThread.until(() -> window.desktop().copied.size() == 2);
            told.append(ear.heard());
        }
        told.append(window.desktop().copied).append(Files.readString(report));

        assertThat(told.toString()).contains("••••", "***", "oauth-token-rejected", Idp.HOST);
        assertThat(provider.secrets()).hasSizeGreaterThan(6);
        assertThat(SecretSearch.found(told.toString(), provider.secrets())).isEmpty();
    }

    /** All that the window holds, shown or folded away, and what a screen reader says. */
    private void look() {
        told.append(FxThread.call(() -> texts(window.scene().getRoot()).toList()));
    }

    private static Stream<String> texts(Node node) {
        var own = Stream.of(
                node.getAccessibleText(),
                node.getAccessibleHelp(),
                node instanceof Labeled labeled ? labeled.getText() : null,
                node instanceof TextInputControl input ? input.getText() : null,
                node instanceof Text text ? text.getText() : null);
        var inner = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>empty();
        var folded = node instanceof TitledPane pane && !pane.isExpanded()
                ? Stream.ofNullable(pane.getContent())
                : Stream.<Node>empty();
        return Stream.concat(
                own.filter(Objects::nonNull), Stream.concat(inner, folded).flatMap(SignInSecretsWindowTest::texts));
    }
}
