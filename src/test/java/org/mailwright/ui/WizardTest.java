package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WizardPage;

/** The whole window, page by page, with collaborators that a test decides about. */
class WizardTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final FakeDesktop desktop = window.desktop();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws TimeoutException {
        window.open();
    }

    @Test
    void fromAnAddressToAnExportedFile() throws Exception {
        var file = folder.resolve("ada.txt");
        desktop.target = Optional.of(file);

        page.address("Ada Lovelace", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "correct horse").press("test").awaitText("test-title", "Everything works");
        page.press("test-next").await(WizardPage.DONE).awaitShown("place-others");
        page.press("place-others").press("program-thunderbird").press("save").awaitText("saved", file.toString());

        assertThat(Files.readString(file)).contains("imap.example.org:993", "Ada Lovelace", "arrived=true");
    }

    @Test
    void backAndForthKeepsWhatWasTyped() throws Exception {
        toSignIn();
        page.fill("password", "secret").press("back").await(WizardPage.SETTINGS);
        page.fill("incoming-host", "mail.example.org").press("back").await(WizardPage.ADDRESS);
        assertThat(page.text("name")).isEqualTo("Ada");

        page.press("find").await(WizardPage.SETTINGS);
        assertThat(page.text("incoming-host")).isEqualTo("mail.example.org");

        page.toSignIn();
        assertThat(page.text("password")).isEqualTo("secret");
    }

    @Test
    void afterAFailedSearchNothingOfTheAddressBeforeIsShown() throws Exception {
        toSignIn().fill("password", "Ada's").press("back").press("back").await(WizardPage.ADDRESS);
        stubs.detector = (_, _, _) -> Samples.notFound();

        page.address("Bob", "bob@example.net").awaitShown("search-by-hand");
        page.press("search-by-hand").await(WizardPage.SETTINGS);

        assertThat(page.text("incoming-host")).isEmpty();
        assertThat(page.text("outgoing-host")).isEmpty();
        assertThat(page.text("incoming-username")).isEqualTo("bob@example.net");
        assertThat(page.label("incoming-origin")).isEqualTo("Typed by you");
        page.fill("incoming-host", "imap.example.net").fill("outgoing-host", "smtp.example.net");
        page.toSignIn();
        assertThat(page.text("password")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtTheField() throws Exception {
        page.press("find");
        assertThat(page.problem("address")).isEqualTo("Type your email address.");
        page.fill("address", "ada@");
        assertThat(page.problem("address"))
                .isEqualTo("The domain (the part after the @) is missing, such as example.org.");
        page.fill("address", "ada l@example.org").press("find");
        assertThat(page.problem("address")).startsWith("This is not an email address.");

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        for (var port : new String[] {"0", "65536", "imaps"}) {
            page.fill("incoming-port", port).press("settings-next");
            assertThat(page.problem("incoming-port")).isEqualTo("A port is a number from 1 to 65535.");
        }
        page.fill("incoming-port", "993").fill("outgoing-host", "a b").press("settings-next");
        assertThat(page.problem("incoming-port")).isEmpty();
        assertThat(page.problem("outgoing-host")).startsWith("This is not a server name");

        page.fill("outgoing-host", "smtp.example.org").toSignIn();
        page.press("test");
        assertThat(page.problem("password")).isEqualTo("Type your password.");
    }

    @Test
    void aLikelyTypoIsOfferedAndNeverCorrectedSilently() throws Exception {
        page.fill("address", "ada@gmial.com").awaitShown("suggestion");
        assertThat(page.text("address")).isEqualTo("ada@gmial.com");

        page.press("suggestion");

        assertThat(page.text("address")).isEqualTo("ada@gmail.com");
        assertThat(page.isShown("suggestion")).isFalse();
    }

    @Test
    void aSlipBesideTheDotIsAskedAbout() throws Exception {
        var meant = new CompletableFuture<Optional<DomainName>>();
        stubs.typos = _ -> meant.join();
        page.fill("address", "ada@gmial,com");
        assertThat(page.isShown("suggestion")).isFalse();

        meant.complete(Optional.of(DomainName.of("gmail.com")));
        page.awaitShown("suggestion").press("suggestion");

        assertThat(page.text("address")).isEqualTo("ada@gmail.com");
    }

    @Test
    void aBrokenProfileIsRefusedWithASentence() throws Exception {
        stubs.profiles = (_, _) -> new ProfileOpener.Reading.Refused("This file is no Mailwright profile.");
        desktop.profile = Optional.of(folder.resolve("broken.mailwright"));
        page.fill("address", "ada@example.org");

        page.press("open").awaitText("notice", "This file is no Mailwright profile.");

        assertThat(page.text("address")).isEqualTo("ada@example.org");
    }

    @Test
    void aProfileOpensAtItsSettings() throws Exception {
        var settings =
                AccountSettings.of(Samples.ADA, Samples.pop3(), Samples.smtp()).withNames("Ada", "Work");
        stubs.profiles = (_, _) -> Samples.opened(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));
        desktop.profile = Optional.of(folder.resolve("ada.mailwright"));
        page.press("open").await(WizardPage.SETTINGS);

        assertThat(page.text("incoming-host")).isEqualTo("pop.example.org");
        assertThat(page.text("account-name")).isEqualTo("Work");
    }

    @Test
    void thePasswordWaitsForConsentToAnUntrustedPlace() throws Exception {
        stubs.detector = (address, options, heard) -> Samples.found(Samples.untrusted());
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        page.press("settings-next");
        assertThat(page.label("step")).startsWith("Step 3");

        page.press("consent").toSignIn();
    }

    @Test
    void theKeyboardAloneWalksToTheEnd() throws Exception {
        var file = folder.resolve("ada.txt");
        desktop.target = Optional.of(file);
        window.robot()
                .write("Ada", 0)
                .type(KeyCode.TAB)
                .write("ada@example.org", 0)
                .type(KeyCode.ENTER);
        page.await(WizardPage.SETTINGS);
        window.robot().type(KeyCode.ENTER);
        page.await(WizardPage.SIGN_IN);
        window.robot().write("secret", 0).type(KeyCode.ENTER);
        page.awaitShown("test-next");
        window.robot().type(KeyCode.ENTER);
        page.await(WizardPage.DONE).awaitShown("place-others");
        FxThread.run(() -> window.robot().lookup("#place-others").queryButton().requestFocus());
        window.robot().type(KeyCode.ENTER);
        page.awaitShown("program-thunderbird");
        window.robot().type(KeyCode.TAB).type(KeyCode.ENTER);
        page.awaitEnabled("save");
        FxThread.run(() -> window.robot().lookup("#save").queryButton().requestFocus());
        window.robot().type(KeyCode.ENTER);

        page.awaitText("saved", file.toString());
    }

    @Test
    void whatIsTypedBeforeThePageIsDrawnIsKept() throws Exception {
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);

        FxThread.run(() -> {
            page.node("settings-next", Button.class).fire();
            "secret".chars().forEach(letter -> type(Character.toString(letter)));
        });

        assertThat(page.text("password")).isEqualTo("secret");
    }

    private void type(String letter) {
        var typed = new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
        Event.fireEvent(window.scene().getFocusOwner(), typed);
    }

    private WizardRobot toSignIn() throws Exception {
        return page.address("Ada", "ada@example.org")
                .await(WizardPage.SETTINGS)
                .press("settings-next")
                .await(WizardPage.SIGN_IN);
    }
}
