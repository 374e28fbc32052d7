package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.ConcurrentDetector;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.export.JsonExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileWriter;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.reply.ReplyRules;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.DisplaySettings;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;

/** The whole window over the real search, the real live check and a mail server with TLS in this process. */
class RealWalkTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final FakeDesktop desktop = window.desktop();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final PracticeServer server;
    private ServerSettings outgoing;
    private Duration await = CheckRequest.USUAL_WAIT;

    @TempDir
    private Path folder;

    RealWalkTest() throws IOException {
        server = PracticeServer.start();
        outgoing = server.server(Protocol.SMTP, Encryption.TLS);
    }

    @BeforeEach
    void open() throws TimeoutException {
        window.open(services());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aMessageIsSentAndArrivesAndTheSettingsAreExported() throws Exception {
        var file = folder.resolve("robin.mailwright");
        desktop.target = Optional.of(file);
        toSignIn();

        page.fill("password", server.password()).press("test").awaitText("test-title", "Everything works");
        assertThat(page.label("arrived")).contains("arrived").endsWith("Folder: Inbox");
        page.press("test-next").await(WizardPage.DONE).awaitShown("place-others");
        page.press("place-others")
                .awaitShown("program-json")
                .press("program-json")
                .awaitShown("save")
                .press("save")
                .awaitText("saved", file.toString());

        assertThat(new ProfileReader().read(file)).isInstanceOfSatisfying(ProfileReading.Read.class, read -> {
            assertThat(servers(read.profile().settings())).isEqualTo(servers(server.settings()));
            assertThat(read.profile().settings().displayName()).isEqualTo("Robin");
            assertThat(read.profile().tested().map(Profile.Tested::arrived)).contains(true);
        });
    }

    @Test
    void aWrongPasswordIsMendedOnTheSamePage() throws Exception {
        toSignIn();

        page.fill("password", "not this one").press("test").awaitText("test-title", "not accepted");
        assertThat(page.advice()).anyMatch(line -> line.startsWith("Incoming mail: the sign-in as"));
        page.fill("test-password", server.password()).press("test-again");

        page.awaitText("test-title", "Everything works");
    }

    @ParameterizedTest
    @CsvSource({
        "locked, AUTH_ACCOUNT_LOCKED",
        "own-password, AUTH_APP_PASSWORD_REQUIRED",
        "browser, AUTH_WEB_LOGIN_REQUIRED",
        "busy, AUTH_TEMPORARY"
    })
    void aLessonOfPracticeModeShowsItsCause(String password, Cause cause) throws Exception {
        toSignIn();

        page.fill("password", password)
                .press("test")
                .awaitText("test-title", messages.get("cause." + cause.code() + ".title"));

        assertThat(page.isShown("test-password")).isEqualTo(cause == Cause.AUTH_APP_PASSWORD_REQUIRED);
        assertThat(page.isShown("card-reply")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "full, MAILBOX_FULL, test-title",
        "greylisted, GREYLISTED, test-title",
        "spam, REJECTED_SPAM, test-title",
        "lost, ACCEPTED_NOT_DELIVERED, advice-title",
        "junk, DELIVERED_TO_JUNK, advice-title"
    })
    void aRecipientOfPracticeModeShowsItsCause(String recipient, Cause cause, String title) throws Exception {
        if (recipient.equals("lost")) await = Duration.ofSeconds(1);
        toSignIn().press("back").await(WizardPage.SETTINGS);
        FxThread.run(() -> window.robot().lookup("#more").<TitledPane>query().setExpanded(true));
        page.fill("test-recipient", recipient + "@practice.test")
                .press("settings-next")
                .await(WizardPage.SIGN_IN);

        page.fill("password", server.password())
                .press("test")
                .awaitText(title, messages.get("cause." + cause.code() + ".title"));
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtOnce() throws Exception {
        var met = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        try (var silent = ScriptedServer.start(dialogue -> {
            met.countDown();
            dialogue.silence();
            left.countDown();
        })) {
            outgoing = outgoing.withEndpoint(silent.endpoint());
            toSignIn();

            page.fill("password", server.password()).press("test").await(WizardPage.TEST);
            met.await();
            long begun = System.nanoTime();
            page.press("test-cancel").awaitText("test-title", "Test stopped");
            left.await();

            // A reply's time is 20 s: a test that waited for it would take far longer.
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Limits.USUAL.reply());
        }
    }

    private WizardRobot toSignIn() throws Exception {
        page.address("Robin", server.address().toString()).await(WizardPage.SETTINGS);
        return page.toSignIn();
    }

    private static List<Optional<ServerSettings>> servers(AccountSettings settings) {
        return List.of(settings.incoming(), settings.outgoing());
    }

    private WindowServices services() {
        var messages = Messages.in(Locale.ENGLISH);
        var trust = TrustStore.system().withHost("localhost", server.certificate());
        var network = new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
        var live = new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test."));
        return new WindowServices(
                messages,
                new Wording(messages),
                () -> new ConcurrentDetector(_ -> List.of(new Known())),
                () -> (request, credentials, progress) -> live.check(waiting(request), credentials, progress),
                () -> List.of(new JsonExporter(new ProfileWriter("Mailwright")), new ThunderbirdExporter()),
                PastedErrorReader::bundled,
                ProviderCatalog::bundled,
                () -> {
                    throw new IllegalStateException("nobody looks for accounts here");
                },
                () -> _ -> Optional.empty(),
                domain -> domain,
                (_, _) -> new ProfileOpener.Reading.Refused("not in this test"),
                Stubs.NO_SIGN_IN,
                Optional.empty(),
                Optional.empty(),
                Organisation.NONE,
                DisplaySettings.NONE);
    }

    private CheckRequest waiting(CheckRequest wanted) {
        return new CheckRequest(
                wanted.settings(),
                wanted.sides(),
                wanted.to(),
                await,
                wanted.allowPlaintext(),
                wanted.provider(),
                wanted.language(),
                wanted.extras());
    }

    /** Knows the practice domain. */
    private final class Known implements DetectionSource {

        @Override
        public Source id() {
            return Source.CATALOG;
        }

        @Override
        public Answer ask(EmailAddress address) {
            var evidence = new Provenance(Source.CATALOG, "", true, List.of());
            var incoming = server.settings().incoming().orElseThrow();
            return new Answer.Found(List.of(new Candidate(evidence, List.of(incoming), List.of(outgoing))));
        }
    }
}
