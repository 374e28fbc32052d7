package org.mailwright.check;

import java.util.List;
import org.mailwright.check.Role.Conduct;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.TestCertificates;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;
import static org.mailwright.check.Case.smtp;

/** The way to the server, and silence at its end. */
final class ConnectCases {

    private static final Script GOOD = PostOffice.PROMPT.smtp(Encryption.TLS, LOCALHOST);

    private static final Script AT_ITS_DOMAIN = PostOffice.PROMPT.smtp(
            Encryption.TLS, TestCertificates.signed(Recipe.forHost("smtp.example.org"), Bench.AUTHORITY));

    private ConnectCases() {}

    private static Case meets(String name, Cause cause, Stage stage, Conduct conduct) {
        return Case.of(name, cause, stage, new Role(Protocol.SMTP, Encryption.STARTTLS, conduct));
    }

    static List<Case> all() {
        return List.of(
                meets("a name that does not exist", Cause.DNS_NOT_FOUND, Stage.RESOLVE, new Conduct.Refuses())
                        .at("smtp.example.missing", 587)
                        .withElsewhere(465, AT_ITS_DOMAIN)
                        .mendedBy(server -> server.withEncryption(Encryption.TLS)
                                .withEndpoint(new Endpoint("smtp.example.org", 465))),
                meets("a name server in trouble", Cause.DNS_TEMPORARY, Stage.RESOLVE, new Conduct.Refuses())
                        .at("smtp.example.silent", 587),
                meets("nobody listens", Cause.CONN_REFUSED, Stage.CONNECT, new Conduct.Refuses())
                        .at("localhost", 2525)
                        .withElsewhere(465, GOOD)
                        .mendedBy(465, Encryption.TLS),
                meets("no answer at any port", Cause.CONN_TIMEOUT, Stage.CONNECT, new Conduct.Vanishes())
                        .inHaste(),
                meets("no answer at this port", Cause.PORT_BLOCKED, Stage.CONNECT, new Conduct.Vanishes())
                        .at("localhost", 587)
                        .inHaste()
                        .withElsewhere(465, GOOD)
                        .mendedBy(465, Encryption.TLS),
                meets("no route", Cause.CONN_UNREACHABLE, Stage.CONNECT, new Conduct.Refuses())
                        .at("smtp.example.unreachable", 587),
                smtp("hangs up at once", Cause.CONN_DROPPED, Stage.GREETING, Encryption.NONE, _ -> {}),
                smtp("resets", Cause.CONN_DROPPED, Stage.GREETING, Encryption.STARTTLS, Dialogue::reset),
                imap("hangs up at once", Cause.CONN_DROPPED, Stage.GREETING, Encryption.STARTTLS, _ -> {}),
                pop3(
                        "hangs up after CAPA",
                        Cause.CONN_DROPPED,
                        Stage.CAPABILITIES,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).say("+OK").expect("CAPA")),
                smtp("never speaks", Cause.GREETING_TIMEOUT, Stage.GREETING, Encryption.STARTTLS, Dialogue::silence)
                        .inHaste(),
                smtp("never speaks TLS", Cause.GREETING_TIMEOUT, Stage.TLS, Encryption.TLS, Dialogue::silence)
                        .inHaste(),
                imap(
                                "never answers",
                                Cause.GREETING_TIMEOUT,
                                Stage.CAPABILITIES,
                                Encryption.TLS,
                                dialogue -> dialogue.tls(LOCALHOST)
                                        .say("* OK hello")
                                        .silence())
                        .inHaste());
    }
}
