package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Bench.finding;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;

/** Words that break what reads them, and certificates with odd names, spoil one stage of one side. */
class BrokenReplyTest {

    @Test
    void theOtherSideAndTheServersWordsSurvive() throws Exception {
        var office = new PostOffice("INBOX");
        try (var imap = ScriptedServer.start(dialogue ->
                        Openings.imap(dialogue, "").command("LOGIN", "TAG NO [AUTHENTICATIONFAILED] odd words"));
                var smtp = ScriptedServer.start(office.smtp(Encryption.TLS, LOCALHOST))) {
            var settings = AccountSettings.of(
                    Bench.ADA,
                    Optional.of(Bench.server(Protocol.IMAP, imap.endpoint(), Encryption.TLS)),
                    Optional.of(Bench.server(Protocol.SMTP, smtp.endpoint(), Encryption.TLS)));

            var report = new Bench()
                    .reading((_, _) -> {
                        throw new IllegalStateException("odd");
                    })
                    .with(CheckOptions.NONE.withLogOn(LogOnRules.USUAL.withOnce(true)))
                    .check(settings, Bench.PASSWORD);

            assertThat(finding(report, Side.INCOMING, Stage.AUTH).cause()).isEqualTo(Cause.PROTOCOL_VIOLATION);
            assertThat(finding(report, Side.INCOMING, Stage.AUTH).reply().orElseThrow())
                    .contains("odd words");
            assertThat(finding(report, Side.OUTGOING, Stage.CAPABILITIES).status())
                    .isEqualTo(Finding.Status.OK);
        }
    }
}
