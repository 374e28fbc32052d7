package org.mailwright.ui;

import static java.lang.Character.UnicodeScript.ARABIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.detect.Candidate;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.Guides;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Endpoint;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/** The last page for an account with a right-to-left, endless user name and an international host. */
class OddAnswersTest {

    private static final String USER = "\u05d3\u05e0\u05d9".repeat(30) + "@" + "x".repeat(60) + ".example.org";
    private static final String HOST =
            Endpoint.parseHost("b\u00fccher-" + "m".repeat(40) + ".example.org").orElseThrow();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final AnswerPage answers = new AnswerPage(window, Locale.ENGLISH);
    private final CutOff cutOff = new CutOff();

    @Test
    void everyAnswerShowsAndCopiesTheValuesWholeOrRefuses() throws Exception {
        var settings = walk();

        for (var program : Guides.all()) {
            answers.open(program);
            FxThread.run(() -> {
                var root = window.scene().getRoot();
                root.applyCss();
                root.layout();
                cutOff.check(program.id(), root);
            });
            var guide = Guide.of(program, settings, Locale.ENGLISH);
            assertThat(answers.isRefused()).as(program.id()).isEqualTo(guide instanceof Guide.Refused);
            assertThat(answers.copied()).as(program.id()).isEqualTo(AnswerPage.values(guide));
            answers.back();
        }

        assertThat(HOST).startsWith("xn--");
        assertThat(cutOff.found()).isEmpty();
    }

    @Test
    void anArabicProgramsWordsAreReadFromTheRightAndValuesFromTheLeft() throws Exception {
        var arabic = Locale.forLanguageTag("ar");
        window.stubs().spoken = Optional.of(Messages.in(arabic).isolating());
        walk();

        new AnswerPage(window, arabic).open(Guides.find("kmail").orElseThrow());

        var turned = FxThread.call(() -> window.robot().lookup(".drawn .drawn-value").<Label>queryAll().stream()
                .filter(value -> !value.getStyleClass().contains("drawn-empty"))
                .filter(value -> value.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT)
                .map(Label::getText)
                .distinct()
                .toList());
        assertThat(turned)
                .hasSize(3)
                .allMatch(value -> value.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == ARABIC));
    }

    private AccountSettings walk() throws Exception {
        var odd = new Candidate(
                Samples.trusted().provenance(),
                List.of(Samples.imap().withUsername(USER).withEndpoint(new Endpoint(HOST, 993))),
                List.of(Samples.smtp().withUsername(USER).withEndpoint(new Endpoint(HOST, 465))));
        window.stubs().detector = (_, _, _) -> Samples.found(odd);
        var wizard = window.open();
        window.makeSmall();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        fire("settings-next");
        page.await(WizardPage.SIGN_IN).fill("password", "secret");
        fire("test");
        page.awaitShown("arrived");
        fire("test-next");
        page.await(WizardPage.DONE).awaitShown("mail-iphone");
        return wizard.steps().done().profileProperty().get().orElseThrow().settings();
    }

    private void fire(String id) {
        FxThread.run(() -> window.robot().lookup("#" + id).<ButtonBase>query().fire());
        FxThread.settle();
    }
}
