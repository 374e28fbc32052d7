package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.check.Finding.Status;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;

/** Over an open connection no server hears of a log-on that nobody agreed to (RFC 8314, section 5.2). */
class PrivacyDemandTest {

    private static void open(Protocol protocol, Dialogue dialogue) throws IOException {
        dialogue.say(
                switch (protocol) {
                    case IMAP -> "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] here";
                    case POP3 -> "+OK <1.2@mail.test> here";
                    case SMTP -> "220 here";
                });
        while (true) {
            var line = dialogue.hear();
            var tag = line.split(" ", 2)[0];
            switch (protocol) {
                case IMAP -> dialogue.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN", tag + " OK");
                case POP3 -> dialogue.say("+OK", "USER", "SASL PLAIN", ".");
                case SMTP -> dialogue.say("250-mail.test", "250 AUTH PLAIN LOGIN");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noServerHearsOfALogOnThatNobodyAgreedTo(Protocol protocol) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> open(protocol, dialogue))) {

            var report = new Bench().check(Bench.server(protocol, server.endpoint(), Encryption.NONE));

            assertThat(report.cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
            assertThat(finding(report, protocol.side(), Stage.TLS).status()).isEqualTo(Status.FAIL);
            assertThat(finding(report, protocol.side(), Stage.TLS).reply()).isPresent();
            assertThat(server.lines())
                    .noneMatch(line -> line.matches("(?i).*\\b(AUTH|AUTHENTICATE|LOGIN|USER|PASS|APOP)\\b.*"));
        }
    }

    /** Without a log-on there is nothing to protect, and it is still said that nothing is private. */
    @ParameterizedTest
    @EnumSource
    void whereNobodyLogsOnItIsSaidOnly(Protocol protocol) throws Exception {
        try (var server = ScriptedServer.start(dialogue -> open(protocol, dialogue))) {

            var report = new Bench()
                    .with(CheckOptions.NONE.withLogOn(LogOnRules.NONE))
                    .check(Bench.server(protocol, server.endpoint(), Encryption.NONE));

            assertThat(finding(report, protocol.side(), Stage.TLS).status()).isEqualTo(Status.WARN);
            assertThat(finding(report, protocol.side(), Stage.TLS).cause()).isEqualTo(Cause.DISCO_PLAINTEXT_SERVERS);
            assertThat(server.lines()).noneMatch(line -> line.matches("(?i).*\\b(AUTHENTICATE|LOGIN|PASS|APOP)\\b.*"));
        }
    }
}
