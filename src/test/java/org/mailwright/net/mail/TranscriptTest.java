package org.mailwright.net.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.net.tls.TlsSession;

/** What is told of a conversation. */
class TranscriptTest {

    private final List<String> told = new ArrayList<>();
    private final Transcript transcript = new Transcript(told::add);

    @Test
    void bothSidesAndRemarksAreToldInTheirOrder() {
        transcript.server("* OK");
        transcript.client("a1 NOOP");
        transcript.note("TLS");

        assertThat(transcript.lines())
                .containsExactly("S: * OK", "C: a1 NOOP", "-- TLS")
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pa\"ss\\word", "pass", "geheim-äß€"})
    void aSecretIsMaskedAsItIsQuotedAndInBase64(String password) {
        try (var secret = Secret.of(password)) {
            transcript.hide(secret);
        }
        var quoted = password.replace("\\", "\\\\").replace("\"", "\\\"");
        var packed = Base64.getEncoder().encodeToString(password.getBytes(UTF_8));

        transcript.server("no " + password + ", " + quoted + " or " + packed);
        transcript.client("LOGIN " + password);

        assertThat(told)
                .containsExactly("S: no ••••, •••• or ••••", "C: LOGIN ••••")
                .isEqualTo(transcript.lines());
    }

    /** It would mask half of every reply. */
    @Test
    void threeLettersAreNoSecret() {
        transcript.hide("bye");
        transcript.hide("four");

        assertThat(transcript.masked("bye four")).isEqualTo("bye ••••");
    }

    @Test
    void whatIsForgottenIsNotLookedForAnyMore() {
        transcript.hide("secret");
        transcript.forgetSecrets();

        assertThat(transcript.masked("secret")).isEqualTo("secret");
    }

    @Test
    void aLineIsCutBehindItsThousandthLetter() {
        transcript.server("x".repeat(997));
        transcript.server("x".repeat(998));

        assertThat(told).containsExactly("S: " + "x".repeat(997), "S: " + "x".repeat(997) + " …");
    }

    @Test
    void twoThousandLinesAreKeptAndToldAndNoMore() {
        for (int i = 0; i < 2001; i++) transcript.note("x");

        assertThat(transcript.lines()).hasSize(2000);
        assertThat(told).hasSize(2000);
    }

    /** The last of them is the one that is told more of. */
    @Test
    void connectionsAreToldWithWhatCameOfThem() {
        var chain = TestCertificates.authority("CN=Test Root").chain();
        var loopback = InetAddress.getLoopbackAddress();
        transcript.seeks(new Endpoint("one.example", 993), List.of(loopback));
        transcript.seeks(new Endpoint("two.example", 993), List.of(loopback));

        transcript.connected(loopback);
        transcript.shown(chain);
        transcript.agreed(new TlsSession("TLSv1.3", "TLS_AES_256_GCM_SHA384", chain, Optional.empty()));

        var shown = PeerCertificate.of(chain.getFirst());
        assertThat(told).containsExactly("-- " + shown.line());
        assertThat(transcript.contacts())
                .containsExactly(
                        ConnectionTrace.sought(new Endpoint("one.example", 993), List.of(loopback)),
                        new ConnectionTrace(
                                new Endpoint("two.example", 993),
                                List.of(loopback),
                                Optional.of(loopback),
                                Optional.of(new ConnectionTrace.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384")),
                                List.of(shown)));
    }
}
