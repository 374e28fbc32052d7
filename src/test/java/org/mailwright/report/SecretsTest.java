package org.mailwright.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
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
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;
import org.mailwright.text.Messages;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
        var text = ItReportText.of(report, Messages.in(Locale.ENGLISH));
        var bytes = secret.getBytes(UTF_8);

        for (var shown :
                List.of(text, ItReportJson.of(report).replace("\\\"", "\"").replace("\\\\", "\\"))) {
            assertThat(shown)
                    .doesNotContain(secret)
                    .doesNotContain(secret.replaceAll("[\\\\\"]", "\\\\$0"))
                    .doesNotContain(Base64.getEncoder().encodeToString(bytes))
                    .doesNotContain(base64("\0ada@example.org\0" + secret))
                    .doesNotContain(base64("\0ada\0" + secret))
                    .doesNotContain(base64("n,a=ada@example.org,\1auth=Bearer " + secret + "\1\1"))
                    .doesNotContain(base64("user=ada@example.org\1auth=Bearer " + secret + "\1\1"));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static CheckReport check(Protocol protocol, AuthMethod method, String secret) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> {
            dialogue.tls(LOCALHOST);
            switch (protocol) {
                case SMTP -> smtp(dialogue);
                case IMAP -> imap(dialogue);
                case POP3 -> pop3(dialogue);
            }
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

    private static void smtp(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("220 ready");
        while (true) {
            var line = dialogue.hear();
            if (line.startsWith("EHLO")) dialogue.say("250-hello", "250 AUTH PLAIN LOGIN XOAUTH2 OAUTHBEARER");
            else if (line.startsWith("QUIT")) dialogue.say("221 bye");
            else dialogue.say("535-5.7.8 You said: " + line, "535 5.7.8 " + decoded(line));
        }
    }

    private static void imap(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("* OK ready");
        while (true) {
            var line = dialogue.hear();
            var tag = line.split(" ", 2)[0];
            if (line.contains("CAPABILITY")) dialogue.say("* CAPABILITY IMAP4rev1", tag + " OK done");
            else if (line.contains("LOGOUT")) dialogue.say("* BYE", tag + " OK done");
            else if (line.endsWith("}")) dialogue.say("+ go on");
            else dialogue.say(tag + " NO You said: " + line + " or " + decoded(line));
        }
    }

    private static void pop3(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("+OK ready");
        while (true) {
            var line = dialogue.hear();
            if (line.startsWith("CAPA")) dialogue.say("+OK", "USER", ".");
            else if (line.startsWith("USER") || line.startsWith("QUIT")) dialogue.say("+OK");
            else dialogue.say("-ERR You said: " + line + " or " + decoded(line));
        }
    }

    /** The last word as it would be in the clear. */
    private static String decoded(String line) {
        try {
            var bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            return new String(bytes, UTF_8).replaceAll("[\\r\\n\\x00]", " ");
        } catch (IllegalArgumentException e) {
            return "nothing";
        }
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
