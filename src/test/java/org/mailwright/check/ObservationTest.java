package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.ADA;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Bench.PASSWORD;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.Proxies;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Script;

/** What one side of an account tells about the failure of the other. */
class ObservationTest {

    private static final Script TAKES = dialogue -> dialogue.tls(LOCALHOST)
            .say("+OK here")
            .expect("CAPA", "+OK", "USER", ".")
            .expect("USER ", "+OK")
            .expect("PASS ", "+OK")
            .expect("STAT", "+OK 0 0")
            .expect("QUIT", "+OK");

    private static final Script REFUSES_INCOMING = dialogue -> dialogue.tls(LOCALHOST)
            .say("+OK here")
            .expect("CAPA", "+OK", "USER", ".")
            .expect("USER ", "+OK")
            .expect("PASS ", "-ERR [AUTH] no")
            .expect("QUIT", "+OK");

    private static final Script REFUSES_OUTGOING = dialogue -> dialogue.tls(LOCALHOST)
            .say("220 here")
            .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
            .expect("AUTH PLAIN ", "535 no")
            .expect("QUIT", "221");

    private static CheckReport check(Script incoming, Endpoint outgoing) throws Exception {
        return check(incoming, outgoing, ADA.toString());
    }

    private static CheckReport check(Script incoming, Endpoint outgoing, String sender) throws Exception {
        try (var pop3 = ScriptedServer.start(incoming)) {
            var settings = AccountSettings.of(
                    ADA,
                    Optional.of(Bench.server(Protocol.POP3, pop3.endpoint(), Encryption.TLS)),
                    Optional.of(Bench.server(Protocol.SMTP, outgoing, Encryption.TLS)
                            .withUsername(sender)));
            return new Bench().of("example").check(settings, PASSWORD);
        }
    }

    private static CheckReport check(Script incoming, Script outgoing) throws Exception {
        try (var smtp = ScriptedServer.start(outgoing)) {
            return check(incoming, smtp.endpoint());
        }
    }

    @Test
    void aPasswordThatOneServerTakesIsRight() throws Exception {
        var report = check(TAKES, REFUSES_OUTGOING);

        assertThat(report.cause()).as("%s", report.trace().transcript()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
        assertThat(report.observations()).containsExactly(Observation.PASSWORD_RIGHT);
    }

    @Test
    void aPasswordThatBothRefuseIsWrong() throws Exception {
        try (var smtp = ScriptedServer.start(REFUSES_OUTGOING)) {

            var report = check(REFUSES_INCOMING, smtp.endpoint(), "ada-sends");

            assertThat(report.observations()).containsExactly(Observation.REFUSED_TWICE);
        }
    }

    @Test
    void aServerThatIsReachedShowsThatTheNetworkWorks() throws Exception {
        var report = check(TAKES, new Endpoint("localhost", ScriptedServer.freePort()));

        assertThat(report.cause()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(report.observations()).containsExactly(Observation.NETWORK_WORKS);
    }

    @Test
    void aServerThatIsNotReachedWhereTheWebHasAProxyMayBeBehindIt() throws Exception {
        var server = Bench.server(Protocol.SMTP, new Endpoint("localhost", ScriptedServer.freePort()), Encryption.TLS);
        var bench = new Bench().behind(Proxies.of(Map.of("https_proxy", "proxy.corp.example:3128")));

        var report = bench.check(server);

        assertThat(report.cause()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(report.observations()).containsExactly(Observation.PROXY_ONLY);
    }

    @Test
    void whereAllIsWellThereIsNothingToTell() throws Exception {
        var report = check(
                TAKES,
                dialogue -> dialogue.tls(LOCALHOST)
                        .say("220 here")
                        .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
                        .expect("AUTH PLAIN ", "235 yes")
                        .expect("MAIL", "250")
                        .expect("RCPT", "250")
                        .expect("DATA", "354")
                        .message()
                        .say("250 taken")
                        .expect("QUIT", "221"));

        assertThat(report.observations()).isEmpty();
    }
}
