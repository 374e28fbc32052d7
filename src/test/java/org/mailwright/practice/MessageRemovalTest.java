package org.mailwright.practice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Removal;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.Side;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;
import static org.assertj.core.api.Assertions.assertThat;

/** A whole check that tidies up after itself, in a mailbox where other mail lies, some of it marked as deleted. */
class MessageRemovalTest {

    private PracticeServer server;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void onlyTheTestMessageGoes(Protocol protocol) throws Exception {
        try (var sender = Dialogue.open(server, Protocol.SMTP, Encryption.TLS).smtpLogin();
                var reader =
                        Dialogue.open(server, Protocol.IMAP, Encryption.TLS).imapLogin()) {
            sender.deliver(server.address().toString(), "Subject: kept");
            sender.deliver(server.address().toString(), "Subject: marked");
            reader.say("b SELECT INBOX").hearTo("b ");
            reader.say("c STORE 2 +FLAGS.SILENT (\\Deleted)").hearTo("c ");

            var arrival = check(protocol);

            assertThat(arrival.found()).isTrue();
            assertThat(arrival.removal()).contains(Removal.REMOVED);
            assertThat(reader.say("d SELECT INBOX").hearTo("d ")).contains("* 2 EXISTS");
            assertThat(reader.say("e UID SEARCH ALL").hearTo("e ")).contains("* SEARCH 1 2");
            assertThat(reader.say("f UID SEARCH DELETED").hearTo("f ")).contains("* SEARCH 2");
        }
    }

    private Arrival check(Protocol protocol) throws InterruptedException {
        var network = new Network(
                new LoopbackDns(),
                TrustStore.system().withHost("localhost", server.certificate()),
                Limits.USUAL,
                Clock.systemUTC());
        var checker = new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "Hello."));
        var settings = AccountSettings.of(
                server.address(),
                server.server(protocol, Encryption.TLS),
                server.server(Protocol.SMTP, Encryption.TLS));
        var request = new CheckRequest(
                        settings,
                        Set.of(Side.values()),
                        server.address(),
                        Duration.ofSeconds(20),
                        false,
                        Optional.empty(),
                        "en")
                .withExtras(CheckOptions.NONE.withRemoval(true));
        try (var credentials = Credentials.same(Secret.of(server.password()))) {
            return checker.check(request, credentials, _ -> {}).arrival().orElseThrow();
        }
    }
}
