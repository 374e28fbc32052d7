package org.mailwright.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import org.mailwright.model.Protocol;

/** Mail servers that take nobody in and repeat all that they hear, as it came and decoded. */
public final class RepeatingServers {

    private RepeatingServers() {}

    public static void play(Protocol protocol, ScriptedServer.Dialogue dialogue) throws IOException {
        switch (protocol) {
            case SMTP -> smtp(dialogue);
            case IMAP -> imap(dialogue);
            case POP3 -> pop3(dialogue);
        }
    }

    private static void smtp(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("220 ready");
        while (true) {
            var line = dialogue.hear();
            if (line.startsWith("EHLO")) dialogue.say("250-hello", "250 AUTH PLAIN LOGIN XOAUTH2 OAUTHBEARER");
            else if (line.startsWith("QUIT")) dialogue.say("221 bye");
            else dialogue.say("535-5.7.8 You said: " + line, "535 5.7.8 " + decoded(line));
        }
    }

    private static void imap(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("* OK ready");
        while (true) {
            var line = dialogue.hear();
            var tag = line.split(" ", 2)[0];
            if (line.contains("CAPABILITY")) dialogue.say("* CAPABILITY IMAP4rev1", tag + " OK done");
            else if (line.contains("LOGOUT")) dialogue.say("* BYE", tag + " OK done");
            else if (line.endsWith("}")) dialogue.say("+ go on");
            else dialogue.say(tag + " NO You said: " + line + " or " + decoded(line));
        }
    }

    private static void pop3(ScriptedServer.Dialogue dialogue) throws IOException {
        dialogue.say("+OK ready");
        while (true) {
            var line = dialogue.hear();
            if (line.startsWith("CAPA")) dialogue.say("+OK", "USER", ".");
            else if (line.startsWith("USER") || line.startsWith("QUIT")) dialogue.say("+OK");
            else dialogue.say("-ERR You said: " + line + " or " + decoded(line));
        }
    }

    /** The last word as it would be in the clear. */
    private static String decoded(String line) {
        try {
            var bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            return new String(bytes, UTF_8).replaceAll("[\\r\\n\\x00]", " ");
        } catch (IllegalArgumentException e) {
            return "nothing";
        }
    }
}
