package org.mailwright.check;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;

/** The way into TLS. */
final class TlsCases {

    /** A fatal alert of the kind protocol_version (RFC 8446, section 6). */
    private static final byte[] OLD = {0x15, 3, 1, 0, 2, 2, 70};

    private TlsCases() {}

    static List<Case> all() {
        return Stream.of(modes(), offers(), attacks(), demands())
                .flatMap(List::stream)
                .toList();
    }

    private static Dialogue hello(Dialogue dialogue, String... offers) throws IOException {
        return dialogue.say("220 here").expect("EHLO", offers);
    }

    private static Dialogue offering(Dialogue dialogue) throws IOException {
        return hello(dialogue, "250-mail.test", "250 STARTTLS");
    }

    private static List<Case> modes() {
        return List.of(
                Case.smtp("plaintext on a TLS port", Cause.TLS_MODE_MISMATCH, Stage.TLS, Encryption.TLS, dialogue -> {
                            dialogue.say("220 mail.test ESMTP");
                            var first = dialogue.hear();
                            if (!first.startsWith("EHLO")) return; // a ClientHello
                            PostOffice.PROMPT.upgraded(dialogue, LOCALHOST);
                        })
                        .mendedBy(server -> server.withEncryption(Encryption.STARTTLS)),
                Case.smtp(
                                "TLS on a STARTTLS port",
                                Cause.TLS_MODE_MISMATCH,
                                Stage.GREETING,
                                Encryption.STARTTLS,
                                PostOffice.PROMPT.smtp(Encryption.TLS, LOCALHOST))
                        .inHaste()
                        .mendedBy(server -> server.withEncryption(Encryption.TLS)),
                imap(
                                "TLS on an open port",
                                Cause.TLS_MODE_MISMATCH,
                                Stage.GREETING,
                                Encryption.NONE,
                                PostOffice.PROMPT.imap(LOCALHOST))
                        .inHaste()
                        .mendedBy(server -> server.withEncryption(Encryption.TLS)));
    }

    private static List<Case> offers() {
        return List.of(
                Case.smtp(
                                "no STARTTLS",
                                Cause.STARTTLS_NOT_OFFERED,
                                Stage.TLS,
                                Encryption.STARTTLS,
                                dialogue -> Openings.quit(hello(dialogue, "250-mail.test", "250 AUTH PLAIN")))
                        .withElsewhere(465, PostOffice.PROMPT.smtp(Encryption.TLS, LOCALHOST))
                        .mendedBy(465, Encryption.TLS),
                imap(
                        "no STARTTLS",
                        Cause.STARTTLS_NOT_OFFERED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> Openings.logout(
                                dialogue.say("* OK here").command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK"))),
                pop3(
                        "no STLS",
                        Cause.STARTTLS_NOT_OFFERED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("+OK")
                                .expect("CAPA", "+OK", "USER", ".")
                                .expect("QUIT", "+OK")),
                Case.smtp(
                        "masked STARTTLS",
                        Cause.STARTTLS_STRIPPED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> Openings.quit(hello(dialogue, "250-mail.test", "250-XXXXXXXA", "250 SIZE"))),
                Case.smtp(
                        "masked banner",
                        Cause.STARTTLS_STRIPPED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> Openings.quit(dialogue.say("220 **************************2******")
                                .expect("EHLO", "250 SIZE"))),
                Case.smtp(
                                "missing where the catalog promises it",
                                Cause.STARTTLS_STRIPPED,
                                Stage.TLS,
                                Encryption.STARTTLS,
                                dialogue -> Openings.quit(hello(dialogue, "250-mail.test", "250 AUTH PLAIN")))
                        .withProvider("known"),
                Case.smtp("refused", Cause.STARTTLS_REFUSED, Stage.TLS, Encryption.STARTTLS, dialogue -> {
                    offering(dialogue).expect("STARTTLS", "454 4.7.0 TLS not available due to local problem");
                    Openings.quit(dialogue);
                }),
                pop3(
                        "refused",
                        Cause.STARTTLS_REFUSED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("+OK")
                                .expect("CAPA", "+OK", "STLS", ".")
                                .expect("STLS", "-ERR no")
                                .expect("QUIT", "+OK")));
    }

    private static List<Case> attacks() {
        return List.of(
                Case.smtp(
                        "more behind the reply",
                        Cause.STARTTLS_INJECTION,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> offering(dialogue)
                                .expect("STARTTLS", "220 go", "250 injected")
                                .silence()),
                imap(
                        "more behind the reply",
                        Cause.STARTTLS_INJECTION,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY STARTTLS", "TAG OK")
                                .command("STARTTLS", "TAG OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN")
                                .silence()),
                imap(
                        "preauth",
                        Cause.PREAUTH_REJECTED,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> Openings.logout(dialogue.say("* PREAUTH welcome"))),
                Case.smtp(
                        "handshake breaks off",
                        Cause.TLS_HANDSHAKE_FAILED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> offering(dialogue).expect("STARTTLS", "220 go")));
    }

    private static List<Case> demands() {
        return List.of(
                Case.smtp("only TLS 1.1", Cause.TLS_VERSION_OLD, Stage.TLS, Encryption.TLS, dialogue -> {
                    dialogue.send(OLD);
                    dialogue.silence();
                }),
                Case.smtp(
                        "wants a certificate",
                        Cause.TLS_CLIENT_CERT_REQUIRED,
                        Stage.GREETING,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST, socket -> socket.setNeedClientAuth(true))
                                .say("220 here")),
                Case.smtp("TLS first", Cause.TLS_REQUIRED, Stage.AUTH, Encryption.NONE, dialogue -> {
                            offering(dialogue);
                            var next = dialogue.hear();
                            if (next.equals("STARTTLS")) PostOffice.PROMPT.secured(dialogue, LOCALHOST);
                            else dialogue.say("221 bye");
                        })
                        .mendedBy(server -> server.withEncryption(Encryption.STARTTLS)),
                imap("login disabled", Cause.TLS_REQUIRED, Stage.AUTH, Encryption.NONE, dialogue -> {
                    dialogue.say("* OK here")
                            .command("CAPABILITY", "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED", "TAG OK");
                    if (dialogue.number() == 1) Openings.logout(dialogue);
                }),
                Case.smtp(
                                "no encryption, and nobody agreed",
                                Cause.DISCO_PLAINTEXT_SERVERS,
                                Stage.TLS,
                                Encryption.NONE,
                                PostOffice.PROMPT.smtp(Encryption.STARTTLS, LOCALHOST))
                        .mendedBy(server -> server.withEncryption(Encryption.STARTTLS)));
    }
}
