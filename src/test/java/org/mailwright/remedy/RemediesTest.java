package org.mailwright.remedy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.CheckReport.Conclusion;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Observation;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Turn;
import static org.assertj.core.api.Assertions.assertThat;

class RemediesTest {

    private static final URI PAGE = URI.create("https://help.example.org/mail");
    private static final URI APP_PASSWORDS = URI.create("https://example.org/app-passwords");
    private static final Help HELP = new Help(
            List.of(APP_PASSWORDS, PAGE), Optional.of(APP_PASSWORDS), Optional.of("Example"), true, Optional.of("42"));
    private static final ServerSettings SMTP = new ServerSettings(
            Protocol.SMTP,
            new Endpoint("smtp.example.org", 465),
            Encryption.TLS,
            List.of(AuthMethod.PASSWORD),
            "ada@example.org");

    /** Their text says that nothing is to be changed in the settings. */
    private static final Set<Cause> CHANGE_NOTHING = Set.of(
            Cause.DNS_TEMPORARY,
            Cause.SERVER_BUSY,
            Cause.SERVER_STORAGE,
            Cause.AUTH_TEMPORARY,
            Cause.AUTH_TOO_MANY,
            Cause.GREYLISTED,
            Cause.RATE_LIMITED,
            Cause.RESULT_UNKNOWN,
            Cause.MAILBOX_FULL);

    @Test
    void nothingIsToBeDoneWhereNothingIsWrong() {
        assertThat(Remedies.of(report(Cause.NONE), HELP)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void everyCauseHasARemedyEvenWithoutAnyHelp(Cause cause) {
        var bare = new Help(List.of(), Optional.empty(), Optional.of(""), false, Optional.empty());

        assertThat(Remedies.of(report(cause), bare)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void theReportGoesToThoseWhoseTurnItIs(Cause cause) {
        var remedies = Remedies.of(report(cause), Help.NONE);

        if (cause.turn() != Turn.YOU) assertThat(remedies).contains(new Remedy.CopyReport());
    }

    @ParameterizedTest
    @EnumSource
    void thePasswordIsAskedForOnlyWhereItMayBeWrong(Cause cause) {
        boolean asked = Remedies.of(report(cause), HELP).contains(new Remedy.EnterPassword());

        assertThat(asked)
                .isEqualTo(Set.of(Cause.AUTH_BAD_CREDENTIALS, Cause.AUTH_APP_PASSWORD_REQUIRED)
                        .contains(cause));
    }

    @ParameterizedTest
    @EnumSource
    void noRemedyChangesSettingsThatAreRight(Cause cause) {
        if (CHANGE_NOTHING.contains(cause))
            assertThat(Remedies.of(report(cause), HELP)).doesNotContain(new Remedy.ChangeSettings());
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.example.org, 587, STARTTLS, ada@example.org, use-port-and-encryption",
        "smtp.example.org, 587, TLS, ada@example.org, use-port",
        "smtp.example.org, 465, STARTTLS, ada@example.org, use-encryption",
        "smtp.example.org, 465, TLS, ada, use-username",
        "smtp.example.org, 465, TLS, ada@example.org, use-settings",
        "mail.example.org, 587, STARTTLS, ada, use-host"
    })
    void aSuggestionIsNamedAfterWhatDiffersMost(
            String host, int port, Encryption encryption, String username, String code) {
        var better = new ServerSettings(
                Protocol.SMTP, new Endpoint(host, port), encryption, List.of(AuthMethod.PASSWORD), username);

        var first = Remedies.of(report(Cause.CONN_REFUSED, List.of(), Optional.of(new Suggestion(better, true))), HELP)
                .getFirst();

        assertThat(first.code()).isEqualTo(code);
        assertThat(first).isInstanceOfSatisfying(Remedy.UseServer.class, use -> {
            assertThat(use.server()).isEqualTo(better);
            assertThat(use.side()).isEqualTo(Side.OUTGOING);
            assertThat(use.verified()).isTrue();
        });
    }

    @Test
    void thePageOfAppPasswordsIsOpenedByTheirRemedyAlone() {
        assertThat(Remedies.of(report(Cause.AUTH_APP_PASSWORD_REQUIRED), HELP))
                .containsExactly(
                        new Remedy.CreateAppPassword(Optional.of(APP_PASSWORDS)),
                        new Remedy.EnterPassword(),
                        new Remedy.OpenPage(PAGE),
                        new Remedy.CallHelpDesk("42"));
        assertThat(Remedies.of(report(Cause.SERVER_BUSY), HELP)).contains(new Remedy.OpenPage(APP_PASSWORDS));
    }

    @Test
    void anAppPasswordIsNotOfferedWhereTheProviderMayHaveNone() {
        assertThat(codes(report(Cause.AUTH_BAD_CREDENTIALS), Help.NONE)).doesNotContain("create-app-password");
        assertThat(codes(report(Cause.AUTH_APP_PASSWORD_REQUIRED), Help.NONE)).contains("create-app-password");
    }

    @Test
    void theOrganisationAndTheProgramLimitWhatIsOffered() {
        var strict = new Help(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());

        assertThat(codes(report(Cause.DISCO_PLAINTEXT_SERVERS), HELP)).contains("allow-plaintext");
        assertThat(codes(report(Cause.DISCO_PLAINTEXT_SERVERS), strict)).doesNotContain("allow-plaintext");
        assertThat(codes(report(Cause.AUTH_OAUTH_REQUIRED), HELP)).startsWith("sign-in-browser");
        assertThat(codes(report(Cause.AUTH_OAUTH_REQUIRED), strict)).doesNotContain("sign-in-browser");
    }

    @Test
    void whatWasSeenBesideTheFailureCounts() {
        assertThat(codes(seen(Cause.AUTH_BAD_CREDENTIALS, Observation.PASSWORD_RIGHT), Help.NONE))
                .containsExactly("change-settings");
        assertThat(codes(seen(Cause.DNS_TEMPORARY, Observation.OFFLINE), Help.NONE))
                .containsExactly("test-again");
        assertThat(codes(seen(Cause.AUTH_BAD_CREDENTIALS, Observation.REFUSED_TWICE), Help.NONE))
                .startsWith("enter-password");
    }

    @Test
    void onlyGreylistingIsWaitedForByTheProgram() {
        assertThat(Remedies.of(greylisted("450 4.2.0 Greylisted, try again in 300 seconds"), Help.NONE))
                .startsWith(new Remedy.WaitAndRetry(Optional.of(Duration.ofMinutes(5))));
        assertThat(Remedies.of(report(Cause.SERVER_BUSY), Help.NONE))
                .startsWith(new Remedy.WaitAndRetry(Optional.empty()));
    }

    private static List<String> codes(CheckReport report, Help help) {
        return Remedies.of(report, help).stream().map(Remedy::code).toList();
    }

    private static CheckReport greylisted(String reply) {
        return CheckReport.refused(settings(), Side.OUTGOING, Stage.RCPT, Cause.GREYLISTED, Optional.of(reply));
    }

    private static CheckReport seen(Cause cause, Observation observation) {
        return report(cause, List.of(observation), Optional.empty());
    }

    private static CheckReport report(Cause cause) {
        return report(cause, List.of(), Optional.empty());
    }

    private static CheckReport report(Cause cause, List<Observation> seen, Optional<Suggestion> suggestion) {
        return new CheckReport(
                new Conclusion(
                        Outcome.FAIL, cause, Optional.of(Side.OUTGOING), Optional.of(Stage.AUTH), suggestion, seen),
                List.of(),
                settings(),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }

    private static AccountSettings settings() {
        return AccountSettings.of(
                EmailAddress.parse("ada@example.org").orElseThrow(), Optional.empty(), Optional.of(SMTP));
    }
}
