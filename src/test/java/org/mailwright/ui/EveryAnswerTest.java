package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideAccounts;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.ui.page.WizardPage;

/** Every program with every kind of account, in both languages of the guides, as a person clicks through them. */
class EveryAnswerTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @ParameterizedTest
    @CsvSource({"en, usual pop3 right-to-left", "de, usual no-login own-login"})
    void everyAnswerCopiesExactlyItsValuesOrSaysWhereElseTheAccountGoes(Locale language, String kinds)
            throws Exception {
        var page = new AnswerPage(window, language);
        var wizard = lastPage(page.language());
        var programs = Guides.all();

        for (var kind : kinds.split(" ")) {
            var settings = Objects.requireNonNull(GuideAccounts.kinds().get(kind));
            FxThread.run(() -> wizard.steps().done().show(SampleAccounts.profile(settings)));
            for (var program : programs) {
                int clicks = page.open(program);
                var guide = Guide.of(program, settings, page.language());
                var what = kind + " " + program.id();
                assertThat(clicks).as(what).isEqualTo(program.id().equals("iphone") ? 1 : clicks);
                assertThat(clicks).as(what).isLessThanOrEqualTo(2);
                assertThat(page.copied()).as(what).isEqualTo(AnswerPage.values(guide));
                assertThat(page.fields()).as(what).containsAll(AnswerPage.values(guide));
                assertThat(page.isRefused()).as(what).isEqualTo(guide instanceof Guide.Refused);
                if (guide instanceof Guide.Refused) instead(program, Guides.instead(program, programs, settings));
                page.back();
            }
        }
    }

    private void instead(MailProgram refusing, List<MailProgram> others) throws TimeoutException {
        for (var other : others)
            assertThat(window.page().isShown("instead-" + other.id()))
                    .as(other.id())
                    .isTrue();
        if (others.isEmpty()) return;
        window.page().press("instead-" + others.getFirst().id());
        assertThat(window.page().isShown("answer-refused")).as(refusing.id()).isFalse();
    }

    private Wizard lastPage(Locale language) throws TimeoutException {
        window.stubs().language = language;
        var wizard = window.open();
        var page = window.page().address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "secret").press("test").awaitShown("arrived");
        page.press("test-next").await(WizardPage.DONE).awaitShown("mail-iphone");
        return wizard;
    }
}
