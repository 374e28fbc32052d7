package org.mailwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import static org.assertj.core.api.Assertions.assertThat;

/** The remedies of a failed check name the option that carries each out. */
class CheckRemediesTest {

    private final Fakes fakes = new Fakes();

    @ParameterizedTest
    @CsvSource({
        "AUTH_BAD_CREDENTIALS, Type the password again",
        "AUTH_APP_PASSWORD_REQUIRED, Create an app password",
        "AUTH_OAUTH_REQUIRED, --auth oauth2",
        "SERVER_BUSY, Wait and run the same command again",
        "DISCO_PLAINTEXT_SERVERS, --allow-plaintext",
        "DISCO_FOREIGN_HOST, --incoming and --outgoing",
        "CONN_REFUSED, --username",
        "CERT_WEAK, --report FILE.txt"
    })
    void wordsNameTheOption(Cause cause, String words) {
        fakes.cause = cause;

        assertThat(check()).contains("\n  - ").contains(words);
    }

    @Test
    void aCheckThatWentWellHasNoRemedies() {
        assertThat(check("--json")).doesNotContain("remedies");
    }

    private String check(String... more) {
        var args = new ArrayList<>(List.of(
                "check",
                "ada@example.org",
                "--password-stdin",
                "--incoming=imap:imap.example.org:993:tls",
                "--outgoing=smtp.example.org:465:tls"));
        args.addAll(List.of(more));
        return fakes.run("secret\n", args.toArray(String[]::new)).out();
    }
}
