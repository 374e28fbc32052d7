package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Finding.Status;
import org.mailwright.check.live.CheckLimits;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connector;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;
import org.mailwright.reply.ReplyReader;

/** What goes wrong on one side in a way that nobody foresaw leaves the other side, and what was sent, in the report. */
class UnfinishedCheckTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private PracticeServer server;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
    }

    private Bench bench() {
        return new Bench()
                .withLimits(Limits.USUAL)
                .trusting(TrustStore.system().withHost("localhost", server.certificate()));
    }

    private AccountSettings withIncoming(String host) {
        var incoming = Bench.server(Protocol.IMAP, new Endpoint(host, 993), Encryption.TLS);
        return AccountSettings.of(server.address(), incoming, server.server(Protocol.SMTP, Encryption.TLS));
    }

    @Test
    void aNameServerThatHangsEndsWithWhatIsKnown() throws Exception {
        var report = bench().within(new CheckLimits(Duration.ofSeconds(2), Duration.ofMillis(100)))
                .resolving(answering("hangs.example", () -> released.await()))
                .check(withIncoming("hangs.example"), server.password());

        assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(report.cause()).isEqualTo(Cause.DNS_TEMPORARY);
        assertThat(report.messageId()).isPresent();
        assertThat(finding(report, Side.OUTGOING, Stage.DATA).status()).isEqualTo(Status.OK);
        assertThat(finding(report, Side.INCOMING, Stage.AUTH).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void anUnforeseenExceptionOnOneSideLeavesTheOther() throws Exception {
        ReplyReader broken = (_, _) -> {
            throw new IllegalStateException("unforeseen");
        };
        var settings = AccountSettings.of(
                server.address(),
                server.server(Protocol.IMAP, Encryption.TLS).withUsername("nobody@practice.test"),
                server.server(Protocol.SMTP, Encryption.TLS));

        var report = bench().reading(broken).check(settings, server.password());

        assertThat(report.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(report.side()).contains(Side.INCOMING);
        assertThat(report.cause()).isEqualTo(Cause.PROTOCOL_VIOLATION);
        assertThat(report.messageId()).isPresent();
        assertThat(finding(report, Side.OUTGOING, Stage.DATA).status()).isEqualTo(Status.OK);
    }

    /** What stopped the server is told, though the search for its reason broke down. */
    @Test
    void anUnforeseenExceptionInTheDiagnosisLeavesTheCause() throws Exception {
        var asked = new AtomicBoolean();
        Connector refusing = (addresses, port, limit, connections) -> {
            if (port == 993) throw new ConnectionFailure(Cause.CONN_REFUSED);
            return Connector.DIRECT.dial(addresses, port, limit, connections);
        };

        var report = bench().dialing(refusing)
                .resolving(answering("gone.example", () -> {
                    if (asked.getAndSet(true)) throw new IllegalStateException("unforeseen");
                }))
                .check(withIncoming("gone.example"), server.password());

        assertThat(report.cause()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(finding(report, Side.INCOMING, Stage.CONNECT).status()).isEqualTo(Status.FAIL);
        assertThat(report.messageId()).isPresent();
        assertThat(finding(report, Side.OUTGOING, Stage.DATA).status()).isEqualTo(Status.OK);
    }

    @FunctionalInterface
    private interface Wait {
        void run() throws InterruptedException;
    }

    /** A resolver that does something, deaf to interrupts, before it answers for one host. */
    private static DnsResolver answering(String host, Wait wait) {
        var real = new LoopbackDns();
        return (DnsResolver) Proxy.newProxyInstance(
                DnsResolver.class.getClassLoader(), new Class<?>[] {DnsResolver.class}, (_, method, arguments) -> {
                    if (method.getName().equals("addresses") && arguments[0].equals(host)) deaf(wait);
                    return method.invoke(real, arguments);
                });
    }

    private static void deaf(Wait wait) {
        while (true) {
            try {
                wait.run();
                return;
            } catch (InterruptedException e) {
                // A library that swallows interrupts.
            }
        }
    }
}
