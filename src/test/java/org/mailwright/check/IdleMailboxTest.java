package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.net.OpenSockets;
import org.mailwright.net.ScriptedServer;

/** A check that is cancelled closes the mailbox too that nobody reads from at that moment. */
@EnabledOnOs(OS.LINUX)
class IdleMailboxTest {

    @Test
    void anIdleMailboxIsClosedWithTheCheck() throws Exception {
        var sending = new CountDownLatch(1);
        try (var imap = ScriptedServer.start(dialogue -> {
                    Openings.imapLoggedOn(dialogue).command("EXAMINE", "* 0 EXISTS", "TAG OK");
                    dialogue.silence();
                });
                var smtp = ScriptedServer.start(dialogue -> {
                    sending.countDown();
                    dialogue.silence();
                })) {
            var settings = AccountSettings.of(
                    Bench.ADA,
                    Optional.of(Bench.server(Protocol.IMAP, imap.endpoint(), Encryption.TLS)),
                    Optional.of(Bench.server(Protocol.SMTP, smtp.endpoint(), Encryption.TLS)));
            var bench = new Bench();
            var check = Thread.ofVirtual().start(() -> {
                try {
                    bench.check(settings, Bench.PASSWORD);
                } catch (InterruptedException e) {
                    // as it is meant to
                }
            });
            sending.await();
            while (!isOpen(bench)) Thread.onSpinWait();
            assertThat(OpenSockets.to(imap.endpoint().port())).isEqualTo(1);

            check.interrupt();
            check.join();

            assertThat(OpenSockets.to(imap.endpoint().port())).isZero();
        }
    }

    private static boolean isOpen(Bench bench) {
        synchronized (bench.events()) {
            return bench.events().stream()
                    .anyMatch(event -> event instanceof CheckEvent.Ended(var finding)
                            && finding.stage() == Stage.MAILBOX
                            && finding.status() == Finding.Status.OK);
        }
    }
}
