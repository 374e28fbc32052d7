package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.Case;
import org.mailwright.check.Cases;
import org.mailwright.check.Scene;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.ConcurrentDetector;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.DisplaySettings;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;

/** The check's cases as a person meets them: the whole window over the real check and servers that misbehave. */
class CauseWindowTest {

    /** Some of every kind; what only shows when a server's time is over is left to the check's own test. */
    private static final Set<Cause> MET = EnumSet.of(
            Cause.DNS_NOT_FOUND,
            Cause.DNS_TEMPORARY,
            Cause.CONN_REFUSED,
            Cause.CONN_UNREACHABLE,
            Cause.PORT_BLOCKED,
            Cause.CONN_DROPPED,
            Cause.NOT_MAIL_SERVER,
            Cause.WRONG_PROTOCOL,
            Cause.SERVER_BUSY,
            Cause.TLS_MODE_MISMATCH,
            Cause.STARTTLS_NOT_OFFERED,
            Cause.STARTTLS_STRIPPED,
            Cause.CERT_EXPIRED,
            Cause.CERT_SELF_SIGNED,
            Cause.CERT_HOSTNAME_MISMATCH,
            Cause.AUTH_BAD_CREDENTIALS,
            Cause.AUTH_USERNAME_FORM,
            Cause.AUTH_APP_PASSWORD_REQUIRED,
            Cause.AUTH_SMTP_DISABLED,
            Cause.AUTH_OAUTH_REQUIRED,
            Cause.AUTH_ACCOUNT_LOCKED,
            Cause.REFERRAL_REFUSED,
            Cause.SENDER_REJECTED,
            Cause.RECIPIENT_REJECTED,
            Cause.GREYLISTED,
            Cause.MAILBOX_FULL,
            Cause.REJECTED_SPAM,
            Cause.DELIVERED_TO_JUNK,
            Cause.MAILBOX_IN_USE,
            Cause.MAILBOX_MISSING);

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final Wording wording = new Wording(messages);
    private @Nullable Scene scene;
    private @Nullable Wizard wizard;

    /** The first case of each cause. */
    static List<Case> cases() {
        var left = EnumSet.copyOf(MET);
        return Cases.all().stream()
                .filter(conduct -> conduct.isEncrypted() && left.remove(conduct.cause()))
                .toList();
    }

    @BeforeEach
    void open() throws TimeoutException {
        wizard = window.open(services());
    }

    @Test
    void everyCauseThatIsToBeMetHasACase() {
        assertThat(cases()).extracting(Case::cause).containsExactlyInAnyOrderElementsOf(MET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWindowSaysWhatIsWrongAndMendsIt(Case conduct) throws Exception {
        try (var played = Scene.whole(conduct)) {
            scene = played;
            page.fill("address", played.settings().address().display());
            page.press("find").await(WizardPage.SETTINGS);
            page.toSignIn();
            page.fill("password", played.password()).press("test").awaitShown("verdict");

            var clues = Objects.requireNonNull(wizard)
                    .steps()
                    .test()
                    .report()
                    .orElseThrow()
                    .observations();
            var buttons = new Subject.Buttons(page.label("test-again"), "");
            var advice = wording.of(conduct.cause(), clues, subject(played).beside(buttons));
            assertThat(page.title() + page.advice()).contains(advice.title());
            assertThat(page.advice()).contains(advice.happened(), advice.who());
            if (conduct.mending().isEmpty() && !page.isShown("wait"))
                assertThat(page.advice()).contains(advice.steps().getLast());
            assertThat(page.isShown("mend")).isEqualTo(conduct.mending().isPresent());
            if (conduct.mending().isPresent()) {
                page.press("mend").awaitText("test-title", "Everything works");
                assertThat(checked(played.server()))
                        .contains(conduct.mending().get().apply(played.server()));
            }
        }
    }

    private Optional<ServerSettings> checked(ServerSettings before) {
        return Objects.requireNonNull(wizard)
                .steps()
                .test()
                .report()
                .flatMap(report -> report.settings().server(before.protocol().side()));
    }

    private static Subject subject(Scene scene) {
        var where = scene.server().endpoint();
        var address = scene.settings().address();
        return new Subject(
                where.host(),
                Integer.toString(where.port()),
                address.display(),
                scene.provider().orElse(address.domain().unicode()),
                List.of());
    }

    private WindowServices services() {
        return new WindowServices(
                messages,
                wording,
                () -> new ConcurrentDetector(_ -> List.of(new Known())),
                () -> Objects.requireNonNull(scene).checker(),
                List::of,
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

    /** Knows the account of the case. */
    private final class Known implements DetectionSource {

        @Override
        public Source id() {
            return Source.CATALOG;
        }

        @Override
        public Answer ask(EmailAddress address) {
            var played = Objects.requireNonNull(scene);
            var evidence = new Provenance(Source.CATALOG, "", true, List.of());
            return new Answer.Found(List.of(new Candidate(
                    evidence.of(played.provider().map(id -> new ProviderName(id, id)), List.of(), Map.of()),
                    played.settings().incoming().stream().toList(),
                    played.settings().outgoing().stream().toList())));
        }
    }
}
