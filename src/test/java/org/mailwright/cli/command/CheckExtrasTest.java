package org.mailwright.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.LogOnRules;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.Fakes;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} does beside the usual, only where it is asked for. */
class CheckExtrasTest {

    private final Fakes fakes = new Fakes();

    @Test
    void nothingIsDoneUnasked() {
        var run = check("--json");

        assertThat(fakes.requests.getFirst().extras()).isEqualTo(CheckOptions.NONE);
        assertThat(fakes.requests.getFirst().settings().sender()).isEmpty();
        assertThat(run.out()).doesNotContain("remov");
    }

    @Test
    void everythingThatIsAskedForIsHandedOn() {
        check("--remove-message", "--retry-greylisted=900", "--test-open-relay", "--smtp-auth=none");

        assertThat(fakes.requests.getFirst().extras())
                .isEqualTo(CheckOptions.NONE
                        .withRemoval(true)
                        .withRelayTest(true)
                        .withGreylisting(Duration.ofMinutes(15)));
    }

    @Test
    void theRemovalIsSaidInJsonAndInWords() {
        assertThat(check("--remove-message", "--json").out())
                .contains("\"arrival\":{\"found\":true,\"folder\":\"INBOX\",\"millis\":900,"
                        + "\"removed\":true,\"removal\":\"removed\"}");
        assertThat(check("--remove-message").out()).contains("The test message has been removed.");
        assertThat(check("--remove-message", "--lang=de").out()).contains("Die Testnachricht ist gelöscht.");
    }

    @Test
    void theRelayTestIsLeftOutWhereThereIsALogOn() {
        var run = check("--test-open-relay", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("--test-open-relay is left out");
    }

    @Test
    void withoutALogOnNobodyIsAskedForAPassword() {
        var run = fakes.run(
                "",
                "check",
                "ada@example.org",
                "--no-log-on",
                "--incoming=imap:imap.example.org:143:none",
                "--outgoing=smtp.example.org:465:tls");

        assertThat(run.err()).isEmpty();
        assertThat(fakes.requests.getFirst().extras().logOn()).isEqualTo(LogOnRules.NONE);
    }

    @Test
    void aNameThatWasGivenIsTriedInNoOtherForm() {
        check("--username=ada");
        check("--smtp-username=ada");

        assertThat(fakes.requests)
                .extracting(request -> request.extras().logOn())
                .containsOnly(LogOnRules.USUAL.withNameGiven(true));
    }

    @Test
    void oneAttemptIsHandedOn() {
        check("--one-attempt");

        assertThat(fakes.requests.getFirst().extras().logOn()).isEqualTo(LogOnRules.USUAL.withOnce(true));
    }

    @Test
    void anotherSenderLeavesTheLogOnAsItIs() {
        check("--sender=team@example.org");

        var settings = fakes.requests.getFirst().settings();
        assertThat(settings.from())
                .isEqualTo(EmailAddress.parse("team@example.org").orElseThrow());
        assertThat(settings.outgoing().orElseThrow().username()).isEqualTo("ada@example.org");
    }

    @Test
    void aSenderThatIsNoAddressIsRefused() {
        assertThat(check("--sender=team").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"imap:imap.example.org:993:auto, TLS", "imap:imap.example.org:143:auto, STARTTLS"})
    void anOpenEncryptionBeginsWithWhatThePortIsUsualFor(String incoming, Encryption first) {
        fakes.run(
                "secret\n",
                "check",
                "ada@example.org",
                "--password-stdin",
                "--incoming=" + incoming,
                "--outgoing=none");

        var server = fakes.requests.getFirst().settings().incoming().orElseThrow();
        assertThat(server.encryption()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "soon", "5m"})
    void aWaitThatIsNoneIsRefused(String seconds) {
        var run = check("--retry-greylisted=" + seconds);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--retry-greylisted");
        assertThat(fakes.requests).isEmpty();
    }

    private Run check(String... options) {
        var args = new ArrayList<>(List.of(
                "check",
                "ada@example.org",
                "--password-stdin",
                "--incoming=imap:imap.example.org:993:tls",
                "--outgoing=smtp.example.org:465:tls"));
        args.addAll(List.of(options));
        return fakes.run("secret\n", args.toArray(String[]::new));
    }
}
