package org.mailwright.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Script;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;
import static org.mailwright.check.Case.smtp;

/** What answers is no mail server, another one, or none that lets this computer in. */
final class GreetingCases {

    private static final byte[] A_LINE = "220 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.UTF_8);

    private GreetingCases() {}

    private static Script says(String greeting) {
        return dialogue -> dialogue.say(greeting).silence();
    }

    static List<Case> all() {
        return List.of(
                smtp(
                        "a web server",
                        Cause.NOT_MAIL_SERVER,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        says("HTTP/1.1 400 Bad Request\r\n")),
                smtp("ssh", Cause.NOT_MAIL_SERVER, Stage.GREETING, Encryption.NONE, says("SSH-2.0-OpenSSH_9.2")),
                imap("binary", Cause.NOT_MAIL_SERVER, Stage.GREETING, Encryption.NONE, says("\u0001\u0002\u0003")),
                smtp(
                        "imap",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        says("* OK [CAPABILITY IMAP4rev1] ready")),
                smtp(
                        "pop3 over TLS",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).say("+OK ready").silence()),
                imap("smtp", Cause.WRONG_PROTOCOL, Stage.GREETING, Encryption.NONE, says("220 mail.test ESMTP")),
                pop3("imap", Cause.WRONG_PROTOCOL, Stage.GREETING, Encryption.STARTTLS, says("* OK ready")),
                smtp(
                        "rejects",
                        Cause.SERVER_REJECTS_CLIENT,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> Openings.quit(dialogue.say("554 No SMTP service here"))),
                imap(
                        "says bye",
                        Cause.SERVER_REJECTS_CLIENT,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("* BYE Connection refused from your address")),
                smtp(
                        "busy",
                        Cause.SERVER_BUSY,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> Openings.quit(dialogue.say("421 4.3.2 Service not available, try later"))),
                smtp("an endless line", Cause.PROTOCOL_VIOLATION, Stage.GREETING, Encryption.NONE, dialogue -> {
                    while (true) dialogue.send(A_LINE);
                }),
                smtp("an endless reply", Cause.PROTOCOL_VIOLATION, Stage.CAPABILITIES, Encryption.NONE, dialogue -> {
                    dialogue.say("220 here").expect("EHLO");
                    while (true) dialogue.say("250-MORE");
                }),
                smtp(
                        "no reply code",
                        Cause.PROTOCOL_VIOLATION,
                        Stage.CAPABILITIES,
                        Encryption.NONE,
                        dialogue ->
                                dialogue.say("220 here").expect("EHLO", "hello").silence()),
                imap(
                        "a giant literal",
                        Cause.PROTOCOL_VIOLATION,
                        Stage.CAPABILITIES,
                        Encryption.NONE,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* X {2147483647}")
                                .silence()),
                smtp("only HELO", Cause.EHLO_REJECTED, Stage.CAPABILITIES, Encryption.STARTTLS, dialogue -> {
                    dialogue.say("220 here").expect("EHLO", "500 what").expect("HELO", "250 hi");
                    Openings.quit(dialogue);
                }),
                smtp(
                        "dislikes the name",
                        Cause.HELO_NAME_REJECTED,
                        Stage.CAPABILITIES,
                        Encryption.STARTTLS,
                        dialogue -> {
                            dialogue.say("220 here").expect("EHLO", "501 Syntactically invalid HELO argument(s)");
                            dialogue.expect("HELO", "501 Syntactically invalid HELO argument(s)");
                            Openings.quit(dialogue);
                        }));
    }
}
