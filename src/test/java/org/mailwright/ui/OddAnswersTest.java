package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.detect.Candidate;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Endpoint;
import org.mailwright.ui.page.WizardPage;

/** The last page for an account with a right-to-left, endless user name and an international host. */
class OddAnswersTest {

    private static final String USER = "\u05d3\u05e0\u05d9".repeat(30) + "@" + "x".repeat(60) + ".example.org";
    private static final String HOST =
            Endpoint.parseHost("b\u00fccher-" + "m".repeat(40) + ".example.org").orElseThrow();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private final CutOff cutOff = new CutOff();

    @Test
    void everyAnswerShowsAndCopiesTheValuesWholeOrRefuses() throws Exception {
        var settings = walk();

        for (var program : Guides.all()) {
            open(program);
            FxThread.run(() -> {
                var root = window.scene().getRoot();
                root.applyCss();
                root.layout();
                cutOff.check(program.id(), root);
            });
            switch (Guide.of(program, settings, Locale.ENGLISH)) {
                case Guide.Refused _ -> {
                    assertThat(page.isShown("answer-refused")).as(program.id()).isTrue();
                    assertThat(copied()).as(program.id()).isEmpty();
                }
                case Guide.Ready guide -> assertThat(copied()).as(program.id()).isEqualTo(values(guide));
            }
            fire("done-start");
        }

        assertThat(HOST).startsWith("xn--");
        assertThat(cutOff.found()).isEmpty();
    }

    private static List<String> values(Guide.Ready guide) {
        return guide.entries()
                .filter(entry -> entry.kind() == GuideStep.Kind.TEXT || entry.kind() == GuideStep.Kind.CHOICE)
                .map(GuideStep.Entry::value)
                .filter(value -> !value.isBlank())
                .toList();
    }

    private List<String> copied() {
        window.desktop().copied.clear();
        FxThread.run(() ->
                window.robot().lookup(".drawn .button").<ButtonBase>queryAll().forEach(ButtonBase::fire));
        return List.copyOf(window.desktop().copied);
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

    private void open(MailProgram program) throws TimeoutException {
        fire(program.device() == Device.PHONE ? "place-phone" : "place-computer");
        fire("mail-" + program.id());
        page.awaitText("answer-name", program.name(Locale.ENGLISH));
    }

    private void fire(String id) {
        FxThread.run(() -> window.robot().lookup("#" + id).<ButtonBase>query().fire());
        FxThread.settle();
    }
}
