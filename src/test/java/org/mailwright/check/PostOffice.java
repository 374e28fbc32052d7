package org.mailwright.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.TestCertificates.Identity;

/** Servers that let everybody in and do all that is asked; what is sent last lies in one folder of the mailbox. */
public final class PostOffice {

    /** What it gets lies in the INBOX. */
    public static final PostOffice PROMPT = new PostOffice("INBOX");

    private static final String CAPABILITY = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN";

    private final String folder;
    private volatile String header = "";

    /** @param folder where messages end up; none is asked for the empty one */
    PostOffice(String folder) {
        this.folder = folder;
    }

    public Script smtp(Encryption encryption, Identity identity) {
        return dialogue -> {
            if (encryption == Encryption.TLS) dialogue.tls(identity);
            serve(dialogue.say("220 mail.test ESMTP"), identity);
        };
    }

    /** Goes on behind a client's EHLO on a connection that offers STARTTLS. */
    void upgraded(Dialogue dialogue, Identity identity) throws IOException {
        if (smtp(dialogue, "EHLO", identity)) serve(dialogue, identity);
    }

    /** Goes on behind a client's STARTTLS. */
    void secured(Dialogue dialogue, Identity identity) throws IOException {
        if (smtp(dialogue, "STARTTLS", identity)) serve(dialogue, identity);
    }

    /** Goes on behind a log-on. */
    public void loggedOn(Dialogue dialogue, Identity identity) throws IOException {
        serve(dialogue, identity);
    }

    private void serve(Dialogue dialogue, Identity identity) throws IOException {
        while (smtp(dialogue, dialogue.hear(), identity)) {
            // Until QUIT.
        }
    }

    Script imap(Identity identity) {
        return dialogue -> {
            dialogue.tls(identity).say("* OK here");
            while (imap(dialogue, dialogue.hear().split(" ", 4))) {
                // Until LOGOUT.
            }
        };
    }

    /** The other side's server, over TLS. */
    Role partnerOf(Protocol protocol) {
        return protocol == Protocol.SMTP
                ? new Role(Protocol.IMAP, Encryption.TLS, new Role.Conduct.Plays(imap(Bench.LOCALHOST)))
                : new Role(
                        Protocol.SMTP, Encryption.TLS, new Role.Conduct.Plays(smtp(Encryption.TLS, Bench.LOCALHOST)));
    }

    private boolean smtp(Dialogue dialogue, String line, Identity identity) throws IOException {
        switch (line.substring(0, 4).toUpperCase(Locale.ROOT)) {
            case "EHLO" ->
                dialogue.say("250-mail.test", dialogue.isEncrypted() ? "250-AUTH PLAIN" : "250-STARTTLS")
                        .say("250 PIPELINING");
            case "STAR" -> dialogue.say("220 go").tls(identity);
            case "AUTH" -> dialogue.say("235 2.7.0 welcome");
            case "DATA" -> keep(dialogue.say("354 go"));
            case "QUIT" -> dialogue.say("221 bye");
            default -> dialogue.say("250 ok");
        }
        return !line.startsWith("QUIT");
    }

    private void keep(Dialogue dialogue) throws IOException {
        for (var line = dialogue.hear(); !line.equals("."); line = dialogue.hear()) {
            if (line.startsWith("Message-ID:")) header = line + "\r\n\r\n";
        }
        dialogue.say("250 queued");
    }

    private boolean imap(Dialogue dialogue, String[] words) throws IOException {
        switch (words[1]) {
            case "CAPABILITY" -> dialogue.say(CAPABILITY);
            case "LIST" -> dialogue.say("* LIST () \"/\" INBOX", "* LIST (\\Junk) \"/\" Junk");
            case "EXAMINE" -> dialogue.say("* " + (holdsIn(words[2]) ? 1 : 0) + " EXISTS");
            case "FETCH" -> dialogue.say(fetched());
            case "LOGOUT" -> dialogue.say("* BYE");
            default -> {}
        }
        dialogue.say(words[0] + " OK done");
        return !words[1].equals("LOGOUT");
    }

    private boolean holdsIn(String name) {
        return !header.isEmpty() && name.equals('"' + folder + '"');
    }

    private String fetched() {
        int size = header.getBytes(StandardCharsets.UTF_8).length;
        return "* 1 FETCH (UID 1 BODY[HEADER.FIELDS (MESSAGE-ID)] {" + size + "}\r\n" + header + ")";
    }
}
