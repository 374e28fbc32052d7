package org.mailwright.cli.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.cli.Contexts;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;

/** Whom a password may go to, and who says so. */
class ServerConsentTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> questions = new ArrayList<>();
    private Optional<String> answer = Optional.empty();

    @Test
    void trustedServersNeedNone() {
        assertThat(missing(true, List.of(), false)).isEmpty();
        assertThat(questions).isEmpty();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    /** It fails closed: nothing is said against them, and nobody is there to ask. */
    @Test
    void untrustedOnesWithoutAWarningAreRefusedWhereNobodyIsAsked() {
        assertThat(missing(false, List.of(), false)).contains(Cause.DISCO_INSECURE);
        assertThat(err.toString(UTF_8)).contains("imap.example.org, smtp.example.org");
    }

    @Test
    void theFirstWarningSaysWhy() {
        assertThat(missing(false, List.of(Cause.DISCO_FOREIGN_HOST, Cause.DISCO_PLAINTEXT_SERVERS), false))
                .contains(Cause.DISCO_FOREIGN_HOST);
        assertThat(err.toString(UTF_8)).hasLineCount(3); // both warnings, and the servers
        assertThat(missing(true, List.of(Cause.DISCO_INSECURE), false)).contains(Cause.DISCO_INSECURE);
    }

    /** --allow-plaintext agrees to that alone. */
    @Test
    void anOpenConnectionMayBeAgreedToBefore() {
        assertThat(missing(true, List.of(Cause.DISCO_PLAINTEXT_SERVERS), false)).isPresent();
        assertThat(missing(true, List.of(Cause.DISCO_PLAINTEXT_SERVERS), true)).isEmpty();
        assertThat(missing(false, List.of(Cause.DISCO_PLAINTEXT_SERVERS), true)).contains(Cause.DISCO_INSECURE);
        assertThat(missing(true, List.of(Cause.DISCO_PLAINTEXT_SERVERS, Cause.DISCO_FOREIGN_HOST), true))
                .contains(Cause.DISCO_FOREIGN_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " y "})
    void onlyAYesIsConsent(String yes) {
        answer = Optional.of(yes);

        assertThat(missing(false, List.of(Cause.DISCO_FOREIGN_HOST), false)).isEmpty();
        assertThat(questions).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"n", "''", "yy", "ja", "no"})
    void anythingElseIsNone(String no) {
        answer = Optional.of(no);

        assertThat(missing(false, List.of(Cause.DISCO_FOREIGN_HOST), false)).contains(Cause.DISCO_FOREIGN_HOST);
    }

    private Optional<Cause> missing(boolean trusted, List<Cause> warnings, boolean allowPlaintext) {
        var account = new ResolvedAccount(
                AccountSettings.of(Fakes.ADA, Optional.of(Fakes.IMAP), Optional.of(Fakes.SMTP)),
                new Provenance(Source.SRV, "", trusted, warnings));
        var consent = new ServerConsent(Contexts.of(new Fakes(), err, "check", "ada@example.org"), question -> {
            questions.add(question);
            return answer;
        });
        return consent.missing(account, allowPlaintext);
    }
}
