package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.ui.page.WizardPage;

/** Settings that are pasted from a provider's help page. */
class PasteWalkTest {

    private static final String PAGE = """
            IMAP server: a-rather-long-name-of-a-server.mail.example.org (SSL/TLS), which is right for nearly everybody
            IMAP port: 993
            POP3 server: pop.example.org, port 995, SSL/TLS
            SMTP server: imap.example.org, port 587, STARTTLS
            User name: your email address
            Password: hunter2
            """;

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();

    @Test
    void aPastedPageFillsTheFieldsAndSaysWhere() throws Exception {
        window.open();
        toSettings();

        paste();

        assertThat(page.text("incoming-host")).isEqualTo("a-rather-long-name-of-a-server.mail.example.org");
        assertThat(page.text("outgoing-port")).isEqualTo("587");
        assertThat(page.label("incoming-port-line")).isEqualTo("From line 2: “IMAP port: 993”");
        assertThat(page.label("outgoing-host-line")).startsWith("From line 4: “SMTP server");
        page.toSignIn();
        assertThat(page.text("password")).isEmpty();
    }

    @Test
    void aTextWithoutServersIsSaid() throws Exception {
        window.open();
        toSettings();

        page.fill("paste-text", "Hello");
        fire("paste-read");

        FxThread.until(
                () -> !window.robot().lookup("#paste-said .label").queryAll().isEmpty());
        assertThat(page.text("incoming-host")).isEmpty();
    }

    @Test
    void aChoiceInArabicKeepsItsIsolates() throws Exception {
        window.stubs().language = Locale.of("ar");
        window.open();
        toSettings();

        page.fill("paste-text", "IMAP server: imap.example.org\nIMAP server: imap2.example.org\n");
        fire("paste-read");
        page.awaitShown("paste-account-2");

        assertThat(page.label("paste-account-2"))
                .contains("\u2068imap2.example.org\u2069")
                .doesNotContain("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsCutOff(String language) throws Exception {
        window.stubs().language = Locale.of(language);
        window.open();
        window.makeSmall();
        toSettings();
        paste();
        FxThread.run(() -> {
            page.node("more", TitledPane.class).setExpanded(true);
            ComboBox<?> choice = page.node("incoming-authentication", ComboBox.class);
            assertThat(choice.getItems().size()).isEqualTo(5);
        });
        var cutOff = new CutOff();

        FxThread.run(() -> {
            var root = window.scene().getRoot();
            root.applyCss();
            root.layout();
            cutOff.check("paste", root);
        });

        assertThat(cutOff.found()).isEmpty();
    }

    private void toSettings() throws Exception {
        page.fill("name", "Ada").fill("address", "ada@example.org");
        fire("by-hand");
        page.await(WizardPage.SETTINGS);
        FxThread.run(() -> page.node("paste", TitledPane.class).setExpanded(true));
    }

    private void paste() throws Exception {
        page.fill("paste-text", PAGE);
        fire("paste-read");
        FxThread.until(() -> page.isShown("incoming-host-line"));
    }

    private void fire(String id) {
        FxThread.run(() -> page.node(id, ButtonBase.class).fire());
        FxThread.settle();
    }
}
