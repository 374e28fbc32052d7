package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.CheckOptions;
import org.mailwright.cli.Fakes;
import org.mailwright.cli.Fakes.Run;

/** What {@code check} does beside the usual, only where it is asked for. */
class CheckExtrasTest {

    private final Fakes fakes = new Fakes();

    @Test
    void nothingIsDoneUnasked() {
        var run = check("--json");

        assertThat(fakes.requests.getFirst().extras()).isEqualTo(CheckOptions.NONE);
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
