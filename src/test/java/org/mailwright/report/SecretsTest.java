package org.mailwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.SecretSearch;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.RepeatingServers;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;
import org.mailwright.text.Messages;

/** No password and no token stands in a report, even where a server repeats all that it heard. */
class SecretsTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();
    private static final Identity AUTHORITY = TestCertificates.authority("CN=Test Root");
    private static final Identity LOCALHOST = TestCertificates.signed(Recipe.forHost("localhost"), AUTHORITY);
    private static final int ROUNDS = 8;

    @ParameterizedTest
    @EnumSource
    void aPasswordThatTheServerRepeatsIsMasked(Protocol protocol) throws Exception {
        var random = new Random(protocol.code().hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            var password = password(random);
            var check = check(protocol, AuthMethod.PASSWORD, password);

            assertThat(check.trace().transcript()).as("it was said").anyMatch(line -> line.contains("••••"));
            assertNotIn(check, password);
        }
    }

    @Test
    void aTokenThatTheServerRepeatsIsMasked() throws Exception {
        assertNotIn(
                check(Protocol.SMTP, AuthMethod.OAUTH2, "ya29.a0AfH6SMBx-_token~+/=="), "ya29.a0AfH6SMBx-_token~+/==");
    }

    private static void assertNotIn(CheckReport check, String secret) {
        var report = Samples.report(check, false, Locale.ENGLISH);
        var shown = ItReportText.of(report, Messages.in(Locale.ENGLISH)) + ItReportJson.of(report);

        assertThat(SecretSearch.found(shown, List.of(secret))).isEmpty();
    }

    private static CheckReport check(Protocol protocol, AuthMethod method, String secret) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            dialogue.tls(LOCALHOST);
            RepeatingServers.play(protocol, dialogue);
        })) {
            var settings =
                    new ServerSettings(protocol, server.endpoint(), Encryption.TLS, List.of(method), ADA.toString());
            var side = protocol.side();
            var account = AccountSettings.of(
                    ADA,
                    side == Side.INCOMING ? Optional.of(settings) : Optional.empty(),
                    side == Side.OUTGOING ? Optional.of(settings) : Optional.empty());
            var trust = TrustStore.system().withAuthorities(AUTHORITY.chain());
            var network = new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
            try (var credentials = Credentials.same(Secret.of(secret))) {
                return new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test."))
                        .check(request(account, EnumSet.of(side)), credentials, _ -> {});
            }
        }
    }

    private static CheckRequest request(AccountSettings account, Set<Side> sides) {
        return new CheckRequest(account, sides, ADA, Duration.ZERO, false, Optional.of("example"), "en");
    }

    private static String password(Random random) {
        var letters = "abcXYZ0189 \"\\'%{}()*+-=/<>äß€\uD83D\uDE00";
        var points = letters.codePoints().toArray();
        var password = new StringBuilder();
        for (int i = random.nextInt(4, 24); i > 0; i--) {
            password.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return password.append("q!").toString();
    }
}
