package org.mailwright.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.ADA;
import static org.mailwright.check.Bench.PASSWORD;
import static org.mailwright.check.Bench.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.Bench;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.check.LogOnAttempt.Result;
import org.mailwright.check.LogOnRules;
import org.mailwright.check.Openings;
import org.mailwright.check.PostOffice;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.reply.ReplyRules;

/** How many log-ons a wrong password costs, both servers together. */
class LogOnBudgetTest {

    private static final String WRONG_LOGIN = "NO [AUTHENTICATIONFAILED] Authentication failed.";

    /** An IMAP server that refuses in these words. */
    private static Script imap(String refusal) {
        return dialogue -> {
            Openings.imap(dialogue, "AUTH=PLAIN SASL-IR").command("AUTHENTICATE PLAIN ", "TAG " + refusal);
            Openings.logout(dialogue);
        };
    }

    /** An IMAP server that knows only the local part. */
    private static void imapOfLocalParts(Dialogue dialogue) throws IOException {
        var command = Openings.imap(dialogue, "AUTH=PLAIN SASL-IR").hear();
        boolean local = isLocal(command.split(" ")[3]);
        var tag = command.split(" ")[0];
        dialogue.say(tag + (local ? " OK [CAPABILITY IMAP4rev1] in" : " " + WRONG_LOGIN));
        if (local) dialogue.command("EXAMINE", "* 0 EXISTS", "TAG OK");
        Openings.logout(dialogue);
    }

    private static void smtpOfLocalParts(Dialogue dialogue) throws IOException {
        boolean local = isLocal(Openings.smtp(dialogue, "AUTH PLAIN").hear().substring("AUTH PLAIN ".length()));
        dialogue.say(local ? "235 in" : "535 5.7.8 no");
        if (local) PostOffice.PROMPT.loggedOn(dialogue, Bench.LOCALHOST);
        else Openings.quit(dialogue);
    }

    private static boolean isLocal(String response) {
        return new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8).startsWith("\0ada\0");
    }

    private static void smtp(Dialogue dialogue) throws IOException {
        Openings.quit(Openings.smtp(dialogue, "AUTH PLAIN").expect("AUTH PLAIN ", "535 5.7.8 no"));
    }

    private static Bench bench() {
        return new Bench().reading(ReplyRules.bundled());
    }

    private record Seen(CheckReport report, long incoming, long outgoing) {

        long logOns() {
            return incoming + outgoing;
        }
    }

    private static Seen check(Bench bench, Script imap, Script smtp, String sender) throws Exception {
        try (var in = ScriptedServer.start(imap);
                var out = ScriptedServer.start(smtp)) {
            var settings = settings(in.endpoint(), out.endpoint(), sender);
            var report = bench.check(settings, PASSWORD);
            return new Seen(report, logOns(in.lines()), logOns(out.lines()));
        }
    }

    private static AccountSettings settings(Endpoint imap, Endpoint smtp, String sender) {
        return AccountSettings.of(
                ADA,
                Bench.server(Protocol.IMAP, imap, Encryption.TLS),
                Bench.server(Protocol.SMTP, smtp, Encryption.TLS).withUsername(sender));
    }

    private static Seen check(Bench bench, String refusal) throws Exception {
        return check(bench, imap(refusal), LogOnBudgetTest::smtp, ADA.toString());
    }

    private static long logOns(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("(AUTH|a[0-9]+ AUTHENTICATE) .*"))
                .count();
    }

    @Test
    void anUnknownNameIsTriedInBothFormsAtOneServerOnly() throws Exception {
        var seen = check(bench(), WRONG_LOGIN);

        assertThat(seen.report().cause()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
        assertThat(seen.incoming()).isEqualTo(2);
        assertThat(seen.outgoing()).isZero();
        assertThat(finding(seen.report(), Side.OUTGOING, Stage.AUTH).status()).isEqualTo(Finding.Status.SKIPPED);
    }

    @Test
    void aGivenNameIsTriedAsItIsAndOnce() throws Exception {
        var given = CheckOptions.NONE.withLogOn(LogOnRules.USUAL.withNameGiven(true));

        assertThat(check(bench().with(given), WRONG_LOGIN).logOns()).isEqualTo(1);
    }

    @Test
    void aKnownProvidersNameIsTriedOnce() throws Exception {
        assertThat(check(bench().of("known"), WRONG_LOGIN).logOns()).isEqualTo(1);
    }

    @Test
    void oneAttemptIsOne() throws Exception {
        var once = CheckOptions.NONE.withLogOn(LogOnRules.USUAL.withOnce(true));

        assertThat(check(bench().with(once), WRONG_LOGIN).logOns()).isEqualTo(1);
        assertThat(check(bench().with(once), "NO [UNAVAILABLE] Temporary authentication failure.")
                        .logOns())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO Wrong password", "NO [AUTHENTICATIONFAILED] Password is incorrect"})
    void aNameThatTheServerKnowsIsNotTriedInAnotherForm(String reply) throws Exception {
        assertThat(check(bench(), reply).logOns()).isEqualTo(1);
    }

    @Test
    void aRefusalThatSaysNothingOfThePasswordLeavesTheOtherServerItsTry() throws Exception {
        var seen = check(bench(), "NO [ALERT] Your account is not enabled for IMAP use.");

        assertThat(seen.incoming()).isEqualTo(1);
        assertThat(seen.outgoing()).isEqualTo(1);
        assertThat(seen.report().trace().attempts())
                .containsExactly(
                        new LogOnAttempt(
                                Side.INCOMING, ADA.toString(), "PLAIN", Result.REFUSED, Cause.AUTH_PROTOCOL_DISABLED),
                        new LogOnAttempt(
                                Side.OUTGOING, ADA.toString(), "PLAIN", Result.REFUSED, Cause.AUTH_BAD_CREDENTIALS));
    }

    @Test
    void anotherNameIsAnotherLogOnButNeverAThird() throws Exception {
        var seen = check(bench(), imap(WRONG_LOGIN), LogOnBudgetTest::smtp, "ada@sends.example");

        assertThat(seen.incoming()).isEqualTo(1);
        assertThat(seen.outgoing()).isEqualTo(1);
    }

    @Test
    void theFormThatOneServerTookIsUsedAtTheOther() throws Exception {
        var seen = check(bench(), LogOnBudgetTest::imapOfLocalParts, LogOnBudgetTest::smtpOfLocalParts, ADA.toString());

        assertThat(seen.report().outcome()).as("%s", seen.report()).isEqualTo(Outcome.WARN);
        assertThat(seen.report().cause()).isEqualTo(Cause.AUTH_USERNAME_FORM);
        assertThat(seen.incoming()).isEqualTo(2);
        assertThat(seen.outgoing()).isEqualTo(1);
    }

    @Test
    void aSideThatNeverComesToItsLogOnDoesNotHoldUpTheOther() throws Exception {
        try (var out = ScriptedServer.start(PostOffice.PROMPT.smtp(Encryption.TLS, Bench.LOCALHOST))) {
            var settings =
                    settings(new Endpoint("localhost", ScriptedServer.freePort()), out.endpoint(), ADA.toString());

            var report = bench().check(settings, PASSWORD);

            assertThat(report.cause()).isEqualTo(Cause.CONN_REFUSED);
            assertThat(report.messageId()).isPresent();
        }
    }
}
