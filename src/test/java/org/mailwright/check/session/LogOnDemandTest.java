package org.mailwright.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnRules;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.tls.TlsSession;

/** On which connection a log-on may go on: decided without a server. */
class LogOnDemandTest {

    private static final Optional<TlsSession> PROVEN =
            Optional.of(new TlsSession("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of(), Optional.empty()));

    private final ContextBench bench = new ContextBench();

    @ParameterizedTest
    @CsvSource({"PASSWORD", "PASSWORD_ENCRYPTED", "APP_PASSWORD", "OAUTH2"})
    void nothingSecretGoesOverAnOpenConnection(AuthMethod method) {
        bench.auth = List.of(method);

        assertThatThrownBy(() -> bench.context().demandPrivacy(Optional.empty(), "here"))
                .isInstanceOfSatisfying(ConnectionFailure.class, failure -> {
                    assertThat(failure.what()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
                    assertThat(failure.reply()).contains("here");
                });

        assertThat(bench.log.current()).isEqualTo(Stage.TLS);
        assertThat(bench.findings()).isEmpty();
    }

    /** A person's consent, no log-on at all, or a check that ends before it: it is said all the same. */
    @ParameterizedTest
    @CsvSource({"true, PASSWORD, true", "false, NONE, true", "false, PASSWORD, false", "true, NONE, false"})
    void whereItMayGoOnItIsSaid(boolean consent, AuthMethod method, boolean tested) throws Exception {
        bench.allowPlaintext = consent;
        bench.auth = List.of(method);
        bench.rules = tested ? LogOnRules.USUAL : LogOnRules.NONE;

        bench.context().demandPrivacy(Optional.empty(), "here");

        var finding = bench.findings().getLast();
        assertThat(bench.findings()).hasSize(1);
        assertThat(finding.stage()).isEqualTo(Stage.TLS);
        assertThat(finding.status()).isEqualTo(Finding.Status.WARN);
        assertThat(finding.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aProvenServerIsNotComplainedAbout(boolean consent) throws Exception {
        bench.allowPlaintext = consent;

        bench.context().demandPrivacy(PROVEN, "here");

        assertThat(bench.findings()).isEmpty();
        assertThat(bench.events).isEmpty();
    }
}
