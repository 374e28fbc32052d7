package org.mailwright.check;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;
import static org.mailwright.check.Case.smtp;

/** Servers that fall silent, each at another stage. */
final class SilentCases {

    private SilentCases() {}

    static List<Case> all() {
        return Stream.of(upToLogOn(), sending(), reading())
                .flatMap(List::stream)
                .toList();
    }

    private static Case falls(Stage stage, Encryption encryption, Script script) {
        return smtp("silent at " + stage, Cause.GREETING_TIMEOUT, stage, encryption, script);
    }

    private static List<Case> upToLogOn() {
        return List.of(
                Case.of(
                        "silent at CONNECT",
                        Cause.CONN_TIMEOUT,
                        Stage.CONNECT,
                        new Role(Protocol.SMTP, Encryption.TLS, new Role.Conduct.Vanishes())),
                falls(Stage.GREETING, Encryption.STARTTLS, Dialogue::silence),
                falls(
                        Stage.CAPABILITIES,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here").expect("EHLO").silence()),
                falls(Stage.TLS, Encryption.TLS, Dialogue::silence),
                falls(
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-x", "250 STARTTLS")
                                .expect("STARTTLS")
                                .silence()),
                falls(
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-x", "250 STARTTLS")
                                .expect("STARTTLS", "220 go")
                                .silence()),
                falls(
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.smtp(dialogue, "AUTH PLAIN")
                                .expect("AUTH")
                                .silence()));
    }

    private static List<Case> sending() {
        return List.of(
                falls(
                        Stage.MAIL,
                        Encryption.TLS,
                        dialogue ->
                                Openings.smtpLoggedOn(dialogue).expect("MAIL").silence()),
                falls(
                        Stage.RCPT,
                        Encryption.TLS,
                        dialogue -> Openings.smtpLoggedOn(dialogue)
                                .expect("MAIL", "250 ok")
                                .expect("RCPT")
                                .silence()),
                falls(
                        Stage.DATA,
                        Encryption.TLS,
                        dialogue -> Openings.smtpAccepting(dialogue).message().silence()));
    }

    private static List<Case> reading() {
        return List.of(
                imap(
                        "silent at GREETING",
                        Cause.GREETING_TIMEOUT,
                        Stage.GREETING,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).silence()),
                imap(
                        "silent at AUTH",
                        Cause.GREETING_TIMEOUT,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.imap(dialogue, "").command("LOGIN").silence()),
                imap(
                        "silent at MAILBOX",
                        Cause.GREETING_TIMEOUT,
                        Stage.MAILBOX,
                        Encryption.TLS,
                        dialogue -> Openings.imapLoggedOn(dialogue)
                                .command("EXAMINE")
                                .silence()),
                imap(
                                "silent at ARRIVAL",
                                Cause.ACCEPTED_NOT_DELIVERED,
                                Stage.ARRIVAL,
                                Encryption.TLS,
                                dialogue -> Openings.imapLoggedOn(dialogue)
                                        .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                                        .silence())
                        .withPartner(PostOffice.PROMPT.partnerOf(Protocol.IMAP), CheckRequest.USUAL_WAIT),
                pop3(
                        "silent at AUTH",
                        Cause.GREETING_TIMEOUT,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.pop3(dialogue).expect("USER").silence()),
                pop3(
                        "silent at MAILBOX",
                        Cause.GREETING_TIMEOUT,
                        Stage.MAILBOX,
                        Encryption.TLS,
                        dialogue -> Openings.pop3(dialogue)
                                .expect("USER", "+OK")
                                .expect("PASS", "+OK")
                                .expect("STAT")
                                .silence()));
    }
}
