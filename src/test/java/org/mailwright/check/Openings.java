package org.mailwright.check;

import java.io.IOException;
import java.util.stream.Stream;
import org.mailwright.net.ScriptedServer.Dialogue;
import static org.mailwright.check.Bench.LOCALHOST;

/** How a well-behaved server begins, up to where a case lets it misbehave. */
public final class Openings {

    private Openings() {}

    /** SMTP over TLS, up to its offers. */
    public static Dialogue smtp(Dialogue dialogue, String... extensions) throws IOException {
        dialogue.tls(LOCALHOST).say("220 mail.test ESMTP").expect("EHLO", "250-mail.test");
        for (var extension : extensions) dialogue.say("250-" + extension);
        return dialogue.say("250 8BITMIME");
    }

    /** SMTP over TLS, up to a log-on that succeeded. */
    static Dialogue smtpLoggedOn(Dialogue dialogue, String... extensions) throws IOException {
        var all = Stream.concat(Stream.of("AUTH PLAIN"), Stream.of(extensions)).toArray(String[]::new);
        return smtp(dialogue, all).expect("AUTH PLAIN ", "235 2.7.0 Welcome");
    }

    /** SMTP over TLS, up to the word to send the message. */
    static Dialogue smtpAccepting(Dialogue dialogue) throws IOException {
        return smtpLoggedOn(dialogue)
                .expect("MAIL", "250 ok")
                .expect("RCPT", "250 ok")
                .expect("DATA", "354 go");
    }

    /** IMAP over TLS, up to its offers. */
    public static Dialogue imap(Dialogue dialogue, String capabilities) throws IOException {
        return dialogue.tls(LOCALHOST)
                .say("* OK here")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 " + capabilities, "TAG OK done");
    }

    /** IMAP over TLS, up to a log-on that succeeded. */
    static Dialogue imapLoggedOn(Dialogue dialogue, String... words) throws IOException {
        var all = Stream.concat(Stream.of(words), Stream.of("TAG OK in")).toArray(String[]::new);
        return imap(dialogue, "").command("LOGIN", all).command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK done");
    }

    /** POP3 over TLS, up to its offers. */
    static Dialogue pop3(Dialogue dialogue) throws IOException {
        return dialogue.tls(LOCALHOST).say("+OK here").expect("CAPA", "+OK", "USER", ".");
    }

    public static void quit(Dialogue dialogue) throws IOException {
        dialogue.expect("QUIT", "221 bye");
    }

    public static void logout(Dialogue dialogue) throws IOException {
        dialogue.command("LOGOUT", "* BYE", "TAG OK");
    }
}
