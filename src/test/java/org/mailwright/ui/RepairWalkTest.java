package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;
import org.mailwright.reply.ReplyRules;
import org.mailwright.ui.page.WizardPage;

/** A Thunderbird profile with a wrong port, over the real live check: found, tested, explained, changed, tested again. */
class RepairWalkTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Stubs stubs = window.stubs();
    private final PracticeServer server;
    private Optional<Wizard> wizard = Optional.empty();

    @TempDir
    private Path home;

    RepairWalkTest() throws IOException {
        server = PracticeServer.start();
    }

    @BeforeEach
    void open() throws TimeoutException {
        var trust = TrustStore.system().withHost("localhost", server.certificate());
        var network = new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
        var checker = new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test."));
        stubs.checker = checker;
        stubs.accounts = new AccountSearch(new Computer(Computer.Kind.LINUX, home, Map.of()), Optional.empty());
        stubs.detector = (address, options, heard) -> Samples.found(address, known());
        wizard = Optional.of(window.open());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aWrongPortIsFoundTestedExplainedAndGoodOnceItIsChanged() throws Exception {
        profile(server.server(Protocol.IMAP, Encryption.TLS).endpoint().port(), 3);
        page.press("repair").awaitShown("repair-look");
        assertThat(page.isShown("repair-list")).isFalse();
        assertThat(window.robot().lookup("#repair-test").queryButton().isDisabled())
                .isTrue();

        page.press("repair-look").awaitShown("repair-password");
        page.fill("repair-password", server.password()).press("repair-test");

        page.awaitShown("repair-conclusion");
        assertThat(page.label("repair-conclusion")).contains("The test failed", "Thunderbird");
        page.awaitShown("repair-change-1");
        FxThread.until(this::isConclusionInView);
        assertThat(texts("#repair-change-1"))
                .anyMatch(text -> text.contains("Account Settings > Outgoing Server (SMTP) > Edit"));
        assertThat(texts("#repair-change-1"))
                .contains(Integer.toString(outgoing().endpoint().port()));

        profile(outgoing().endpoint().port(), 3);
        page.fill("repair-password", server.password()).press("repair-test");
        page.awaitText("repair-conclusion", "signing in worked");
    }

    @Test
    void whoeverGivesNoPasswordTestsTheServersAlone() throws Exception {
        profile(outgoing().endpoint().port(), 3);
        page.press("repair").awaitShown("repair-look").press("repair-look").awaitShown("repair-password");

        page.press("repair-reach");

        page.awaitText("repair-conclusion", "Signing in was not tested");
    }

    @Test
    void aSignInInTheBrowserThatTheServerDoesNotTakeIsFoundWithoutAPassword() throws Exception {
        profile(outgoing().endpoint().port(), 3, 10);
        page.press("repair").awaitShown("repair-look").press("repair-look").awaitShown("repair-about");

        FxThread.until(
                () -> !window.robot().lookup("#repair-test").queryButton().isDisabled());
        assertThat(page.isShown("repair-password")).isFalse();
        assertThat(texts("#repair-about")).anyMatch(text -> text.contains("Unless you sign in there"));
        page.press("repair-test").awaitShown("repair-change-1");

        assertThat(page.label("repair-conclusion")).contains("The test failed", "Thunderbird");
        assertThat(texts("#repair-change-1")).contains("Normal password");
    }

    @Test
    void nothingFoundSaysWhereItWasLookedFor() throws Exception {
        Files.createDirectories(home.resolve(".config/geary"));
        page.press("repair").awaitShown("repair-look");

        page.press("repair-look");

        FxThread.until(() -> texts("#repair-found").stream().anyMatch(text -> text.contains(".config/geary")));
    }

    @Test
    void aDroppedFileIsReadAsAccounts() throws Exception {
        profile(outgoing().endpoint().port(), 3);
        page.press("repair").awaitShown("repair-look");

        FxThread.run(() -> wizard.orElseThrow()
                .drop(List.of(home.resolve(".thunderbird/p/prefs.js").toFile())));

        page.awaitShown("repair-list").awaitShown("repair-password");
    }

    @Test
    void aFileThatIsNoneIsSaid() throws Exception {
        var picture = Files.write(home.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        page.press("repair").awaitShown("repair-look");

        FxThread.run(() -> wizard.orElseThrow().drop(List.of(new File(picture.toString()))));

        FxThread.until(() -> texts("#repair-found").stream().anyMatch(text -> text.contains("cannot be used")));
    }

    @Test
    void goingBackForgetsThePassword() throws Exception {
        profile(outgoing().endpoint().port(), 3);
        page.press("repair").awaitShown("repair-look").press("repair-look").awaitShown("repair-password");
        page.fill("repair-password", "secret");

        page.press("back").await(WizardPage.ADDRESS).press("repair").awaitShown("repair-look");

        assertThat(page.text("repair-password")).isEmpty();
    }

    private boolean isConclusionInView() {
        var label = window.robot().lookup("#repair-conclusion").queryLabeled();
        var place = label.localToScene(label.getLayoutBounds());
        return place.getMinY() > 0 && place.getMaxY() < window.scene().getHeight();
    }

    private List<String> texts(String within) {
        return window.robot().lookup(within + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private ServerSettings outgoing() {
        return server.server(Protocol.SMTP, Encryption.TLS);
    }

    private Candidate known() {
        var evidence = new Provenance(Source.CATALOG, "", true, List.of());
        return new Candidate(evidence, List.of(server.server(Protocol.IMAP, Encryption.TLS)), List.of(outgoing()));
    }

    /** Its outgoing port is an incoming one in the first round. */
    private void profile(int outgoingPort, int security) throws IOException {
        profile(outgoingPort, security, 3);
    }

    private void profile(int outgoingPort, int security, int authentication) throws IOException {
        var port = server.server(Protocol.IMAP, Encryption.TLS).endpoint().port();
        new ThunderbirdProfile(home, server.address().toString())
                .write(
                        new ThunderbirdProfile.Server("localhost", port, 3, authentication),
                        new ThunderbirdProfile.Server("localhost", outgoingPort, security, authentication));
    }
}
