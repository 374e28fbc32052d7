package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;
import org.mailwright.ui.page.WizardPage;

/** What is chosen as authentication is what the live test does, at a server that would take any password way. */
class AuthenticationFieldTest {

    private static final Identity AUTHORITY = TestCertificates.authority("CN=Test Root");
    private static final Identity LOCALHOST = TestCertificates.signed(Recipe.forHost("localhost"), AUTHORITY);

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final ScriptedServer server;

    AuthenticationFieldTest() throws IOException {
        server = ScriptedServer.start(AuthenticationFieldTest::refusing);
    }

    @BeforeEach
    void open() throws TimeoutException {
        var trust = TrustStore.system().withAuthorities(AUTHORITY.chain());
        var network = new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
        var incoming = new ServerSettings(
                Protocol.IMAP, server.endpoint(), Encryption.TLS, List.of(AuthMethod.PASSWORD), "ada@example.org");
        window.stubs().checker =
                new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test."));
        window.stubs().detector = (address, _, _) ->
                Samples.found(address, new Candidate(Samples.trusted().provenance(), List.of(incoming), List.of()));
        window.open();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"Password, PLAIN", "Encrypted password, CRAM-MD5"})
    void aPasswordGoesTheWayThatIsChosen(String choice, String mechanism) throws Exception {
        choose(choice);

        page.fill("password", "secret").press("test").awaitShown("copy-report");

        assertThat(mechanisms()).isNotEmpty().containsOnly(mechanism);
    }

    @Test
    void withoutASignInTheServerIsReachedAndNothingIsAsked() throws Exception {
        choose("None");
        assertThat(page.isShown("password")).isFalse();

        page.press("test").await(WizardPage.TEST);
        FxThread.until(() -> server.lines().stream().anyMatch(line -> line.endsWith("LOGOUT")));

        assertThat(mechanisms()).isEmpty();
    }

    @Test
    void theBrowserAsksForNoPassword() throws Exception {
        choose("In the browser (OAuth2)");

        page.awaitShown("browser-only");
        assertThat(page.isShown("password")).isFalse();
    }

    private void choose(String words) throws TimeoutException {
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        FxThread.run(() -> {
            page.node("more", TitledPane.class).setExpanded(true);
            pick(words);
        });
        page.toSignIn();
    }

    private <T> void pick(String words) {
        @SuppressWarnings("unchecked") // as its skin has it
        ComboBox<T> box = page.node("incoming-authentication", ComboBox.class);
        box.getItems().stream()
                .filter(way -> box.getConverter().toString(way).equals(words))
                .forEach(box::setValue);
    }

    private List<String> mechanisms() {
        return server.lines().stream()
                .map(line -> line.split(" ", 4))
                .filter(words ->
                        words.length > 1 && List.of("AUTHENTICATE", "LOGIN").contains(words[1]))
                .map(words -> words[1].equals("LOGIN") ? "LOGIN" : words[2])
                .toList();
    }

    private static void refusing(Dialogue dialogue) throws IOException {
        dialogue.tls(LOCALHOST).say("* OK here");
        while (true) {
            var words = dialogue.hear().split(" ", 3);
            switch (words.length > 1 ? words[1] : "") {
                case "CAPABILITY" ->
                    dialogue.say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=CRAM-MD5", words[0] + " OK done");
                case "LOGOUT" -> dialogue.say("* BYE", words[0] + " OK");
                default -> dialogue.say(words[0] + " NO [AUTHENTICATIONFAILED] no");
            }
        }
    }
}
