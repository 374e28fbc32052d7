package org.mailwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.ui.Samples;

class SettingsStepTest {

    private final SettingsStep step = newStep();

    @Test
    void whatWasFoundBecomesTheAccount() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        assertThat(step.settings("Ada"))
                .contains(Samples.trusted().settings(Samples.ADA).withNames("Ada", "ada@example.org"));
    }

    @Test
    void aProfileComesBackAsItWas() {
        var settings = new AccountSettings(
                Samples.ADA,
                "Ada",
                "Work",
                Optional.of(Samples.pop3()),
                Optional.of(Samples.smtp().withUsername("sender")),
                OutgoingLogin.OWN,
                new LeaveOnServer(true, 14, true),
                Duration.ofSeconds(90),
                Optional.empty());

        step.load(settings, Samples.file(true));

        assertThat(step.settings("Ada")).contains(settings);
    }

    @Test
    void anotherSenderIsKeptApartFromTheLogOn() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));
        assertThat(step.isNameGiven()).isFalse();

        step.senderProperty().set("Team <team@example.org>");

        var settings = step.settings("").orElseThrow();
        assertThat(settings.from()).hasToString("team@example.org");
        assertThat(settings.outgoing()).contains(Samples.smtp());

        step.senderProperty().set("team");
        assertThat(step.senderProblem()).contains("settings.problem.sender");
        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void aUserNameThatWasTypedIsGiven() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        step.incoming().usernameProperty().set("ada.l");

        assertThat(step.isNameGiven()).isTrue();
    }

    @Test
    void aUserNameThatOnlyTheOutgoingServerWantsIsKept() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));
        var better = Samples.smtp().withUsername("sender");

        step.apply(new Suggestion(better, true));

        var settings = step.settings("").orElseThrow();
        assertThat(settings.outgoing()).contains(better);
        assertThat(settings.outgoingLogin()).isEqualTo(OutgoingLogin.OWN);
    }

    @Test
    void anAccountThatOnlySendsLogsOnByItself() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        step.incoming().usedProperty().set(false);

        var settings = step.settings("").orElseThrow();
        assertThat(settings.incoming()).isEmpty();
        assertThat(settings.outgoingLogin()).isEqualTo(OutgoingLogin.OWN);
    }

    @Test
    void anOutgoingServerWithoutLogOnHasNoUserName() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        step.outgoingLogin().neededProperty().set(false);

        var outgoing = step.settings("").flatMap(AccountSettings::outgoing).orElseThrow();
        assertThat(outgoing.auth()).containsExactly(AuthMethod.NONE);
        assertThat(outgoing.username()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "601", "", "ten", "-5"})
    void aTimeoutIsANumberOfSecondsFrom10To600(String typed) {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        step.timeout().secondsProperty().set(typed);

        assertThat(step.timeout().problem()).contains("settings.problem.timeout");
        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void aCandidateWithoutAServerLeavesNothingOfAnothersBehind() {
        var untrusted = Samples.untrusted();
        var sendsOnly = new Candidate(Samples.trusted().provenance(), List.of(), List.of(Samples.smtp()));
        step.offer(Samples.ADA, List.of(untrusted, sendsOnly));

        step.choose(sendsOnly);
        step.incoming().usedProperty().set(true);

        assertThat(step.incoming().hostProperty().get()).isEmpty();
        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void aForgottenPageIsAsANewOne() {
        step.offer(Samples.ADA, List.of(Samples.untrusted()));
        step.consent().trustsProperty().set(true);
        step.incoming().encryptionProperty().set(EncryptionChoice.NONE);
        step.consent().acceptsPlaintextProperty().set(true);
        step.outgoingLogin().neededProperty().set(false);
        step.timeout().secondsProperty().set("90");
        step.leave().daysProperty().set("14");

        step.forget();

        assertThat(state(step)).isEqualTo(state(newStep()));
        assertThat(step.address()).isEmpty();
        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void fieldsFilledInByHandBecomeAnAccount() {
        step.byHand(Samples.ADA);
        step.incoming().hostProperty().set("mail.example.org");
        step.incoming().protocolProperty().set(Protocol.POP3);
        step.outgoing().hostProperty().set("[2001:db8::1]");

        var settings = step.settings("").orElseThrow();

        assertThat(settings.incoming().orElseThrow().endpoint()).hasToString("mail.example.org:995");
        assertThat(settings.outgoing().orElseThrow().endpoint().port()).isEqualTo(465);
        assertThat(settings.outgoing().orElseThrow().username()).isEqualTo("ada@example.org");
    }

    @Test
    void aWrongGuessOfTheSignInIsCorrectedByHand() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));

        step.incoming().authenticationProperty().set(AuthChoice.OAUTH2);
        step.outgoing().authenticationProperty().set(AuthChoice.PASSWORD_ENCRYPTED);

        var settings = step.settings("").orElseThrow();
        assertThat(settings.incoming().orElseThrow().auth()).containsExactly(AuthMethod.OAUTH2);
        assertThat(settings.outgoing().orElseThrow().auth()).containsExactly(AuthMethod.PASSWORD_ENCRYPTED);
    }

    @Test
    void noAuthenticationForOutgoingMailIsNoSignIn() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));
        var authentication = step.outgoing().authenticationProperty();

        authentication.set(AuthChoice.NONE);
        assertThat(step.settings("").orElseThrow().outgoingLogin()).isEqualTo(OutgoingLogin.NONE);

        step.outgoingLogin().neededProperty().set(true);
        assertThat(authentication.get()).isEqualTo(AuthChoice.FOUND);

        step.outgoingLogin().neededProperty().set(false);
        assertThat(authentication.get()).isEqualTo(AuthChoice.NONE);
    }

    private static SettingsStep newStep() {
        return new SettingsStep(new ConsentForm(name -> name.parent().orElse(name), true));
    }

    /** All that the page shows. */
    private static List<Object> state(SettingsStep step) {
        var state = new ArrayList<>(List.<Object>of(
                step.accountNameProperty().get(),
                step.candidates(),
                step.chosen(),
                step.outgoingLogin().login(),
                step.timeout().timeout(),
                step.leave().leaveOnServer(),
                step.consent().trustsProperty().get(),
                step.consent().acceptsPlaintextProperty().get(),
                step.consent().askedProperty().get()));
        for (var server : List.of(step.incoming(), step.outgoing())) {
            state.addAll(List.of(
                    server.usedProperty().get(),
                    server.protocolProperty().get(),
                    server.hostProperty().get(),
                    server.portProperty().get(),
                    server.encryptionProperty().get(),
                    server.usernameProperty().get(),
                    server.originProperty().get(),
                    server.auth(),
                    server.evidence()));
        }
        return state;
    }
}
