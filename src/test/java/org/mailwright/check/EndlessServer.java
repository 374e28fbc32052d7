package org.mailwright.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mailwright.model.Protocol;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;

/** A server that never comes to an end, over TLS. */
record EndlessServer(Protocol protocol, String what, Script script) {

    private static final String MECHANISM = "SCRAM-SHA-256";

    static List<EndlessServer> all() {
        var all = new ArrayList<EndlessServer>();
        for (var protocol : Protocol.values()) {
            all.add(new EndlessServer(protocol, "letters", dialogue -> {
                dialogue.tls(Bench.LOCALHOST).send(greeting(protocol).getBytes(UTF_8));
                while (true) dialogue.send("a".repeat(1000).getBytes(UTF_8));
            }));
            all.add(new EndlessServer(protocol, "lines", dialogue -> {
                dialogue.tls(Bench.LOCALHOST).say(greeting(protocol));
                dialogue.hear();
                if (protocol == Protocol.POP3) dialogue.say("+OK");
                while (true) dialogue.say(line(protocol));
            }));
            all.add(new EndlessServer(protocol, "silence", dialogue -> {
                dialogue.tls(Bench.LOCALHOST).say(greeting(protocol));
                dialogue.hear();
                dialogue.silence();
            }));
            all.add(new EndlessServer(protocol, "iterations", dialogue -> bait(protocol, dialogue)));
        }
        all.add(new EndlessServer(Protocol.IMAP, "literal", dialogue -> {
            Openings.imap(dialogue, "").hear();
            dialogue.say("* X {1048576}");
            while (true) dialogue.say("x".repeat(1000));
        }));
        all.add(new EndlessServer(Protocol.IMAP, "great literals", dialogue -> {
            Openings.imap(dialogue, "").hear();
            while (true) dialogue.say("* X {1048576}", "x".repeat(1 << 20));
        }));
        all.add(new EndlessServer(Protocol.IMAP, "long lines", dialogue -> {
            Openings.imap(dialogue, "").hear();
            while (true) dialogue.say("* X " + "x".repeat(64_000));
        }));
        all.add(new EndlessServer(Protocol.IMAP, "literals", dialogue -> {
            Openings.imap(dialogue, "").hear();
            dialogue.send("* X".getBytes(UTF_8));
            while (true) dialogue.say(" {0}");
        }));
        return all;
    }

    @Override
    public String toString() {
        return protocol + " " + what + " without end";
    }

    private static String greeting(Protocol protocol) {
        return switch (protocol) {
            case IMAP -> "* OK [";
            case POP3 -> "+OK ";
            case SMTP -> "220-";
        };
    }

    private static String line(Protocol protocol) {
        return switch (protocol) {
            case IMAP -> "* 1 EXISTS";
            case POP3 -> "UIDL";
            case SMTP -> "250-SIZE";
        };
    }

    /** Hours of computing, if it were done. */
    private static void bait(Protocol protocol, Dialogue dialogue) throws IOException {
        switch (protocol) {
            case IMAP -> Openings.imap(dialogue, "AUTH=" + MECHANISM);
            case POP3 -> dialogue.tls(Bench.LOCALHOST).say("+OK").expect("CAPA", "+OK", "SASL " + MECHANISM, ".");
            case SMTP -> Openings.smtp(dialogue, "AUTH " + MECHANISM);
        }
        var more = protocol == Protocol.SMTP ? "334 " : "+ ";
        var first = dialogue.hear();
        if (first.endsWith(MECHANISM)) {
            dialogue.say(more);
            first = dialogue.hear();
        }
        dialogue.say(more + challenge(first));
        dialogue.silence();
    }

    /** To the client's first word of SCRAM, n,,n=…,r=…, whose nonce it goes on with: another would be refused. */
    private static String challenge(String first) {
        var word = new String(Base64.getDecoder().decode(first.substring(first.lastIndexOf(' ') + 1)), UTF_8);
        var challenge = word.substring(word.indexOf("r=")) + "x,s=YWFhYWFhYWE=,i=2147483647";
        return Base64.getEncoder().encodeToString(challenge.getBytes(UTF_8));
    }
}
