package org.mailwright.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.FaultyConnector;
import org.mailwright.net.FaultyConnector.Fault;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;

/**
 * Checks against servers that break off at each byte in each way, and against some that never come to an end. Prints what
 * did not end as it should. The argument is the distance between two bytes; docs/testing.md has the command.
 */
public final class DialogueFaults {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final Duration MOST = LIMITS.connect().plus(LIMITS.reply()).plusSeconds(5);

    private final List<String> wrong = new ArrayList<>();
    private int checks;

    private DialogueFaults() {}

    public static void main(String[] args) throws Exception {
        var wrong = run(Integer.parseInt(args[0]));
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What went wrong. */
    static List<String> run(int step) throws Exception {
        var faults = new DialogueFaults();
        try (var server = PracticeServer.start()) {
            for (var protocol : Protocol.values()) faults.breakOff(server, protocol, step);
        }
        faults.withoutEnd();
        int threads = Thread.activeCount();
        if (threads > 40) faults.wrong.add(threads + " threads are left");
        System.out.println(faults.checks + " checks, " + faults.wrong.size() + " wrong");
        return faults.wrong;
    }

    private void breakOff(PracticeServer server, Protocol protocol, int step) throws Exception {
        var settings = server.server(protocol, Encryption.TLS);
        var whole = new FaultyConnector(Fault.RESET, Integer.MAX_VALUE);
        var trust = TrustStore.system().withHost("localhost", server.certificate());
        new Bench().trusting(trust).dialing(whole).check(settings);
        for (int after = 0; after < whole.read(); after += step) {
            for (var fault : Fault.values()) {
                var connector = new FaultyConnector(fault, after);
                var bench = new Bench().withLimits(LIMITS).trusting(trust).dialing(connector);
                var what = protocol + " " + fault + " after " + after;
                ends(what, () -> bench.check(settings));
                if (connector.open() != 0) wrong.add(what + " leaves " + connector.open() + " connections");
            }
        }
    }

    private interface Check {
        CheckReport run() throws InterruptedException;
    }

    private void ends(String what, Check check) throws InterruptedException {
        long begun = System.nanoTime();
        var report = check.run();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        checks++;
        if (took.compareTo(MOST) > 0) wrong.add(what + " took " + took);
        if (report.toString().contains(Bench.PASSWORD)) wrong.add(what + " shows the password");
    }

    /** Over TLS, with a certificate that is right. */
    private void withoutEnd() throws Exception {
        without("untagged", dialogue -> {
            Openings.imap(dialogue, "").hear();
            while (true) dialogue.say("* 1 EXISTS");
        });
        without("literal", dialogue -> {
            Openings.imap(dialogue, "").hear();
            dialogue.say("* X {1048576}");
            while (true) dialogue.say("x".repeat(1000));
        });
        without("literals", dialogue -> {
            Openings.imap(dialogue, "").hear();
            dialogue.send("* X".getBytes(UTF_8));
            while (true) dialogue.say(" {0}");
        });
        without("letters", dialogue -> {
            dialogue.tls(Bench.LOCALHOST).send("* OK [".getBytes(UTF_8));
            while (true) dialogue.send("a".repeat(1000).getBytes(UTF_8));
        });
        without("silence", dialogue -> Openings.imap(dialogue, "").silence());
        without("iterations", dialogue -> {
            Openings.imap(dialogue, "AUTH=SCRAM-SHA-256");
            var tag = dialogue.hear().split(" ")[0];
            dialogue.say("+ ");
            dialogue.hear();
            dialogue.say("+ " + Base64.getEncoder().encodeToString("r=a,s=YWFhYWFhYWE=,i=2147483647".getBytes(UTF_8)));
            dialogue.say(tag + " NO");
        });
    }

    private void without(String what, ScriptedServer.Script script) throws IOException, InterruptedException {
        try (var server = ScriptedServer.start(script)) {
            var settings = Bench.server(Protocol.IMAP, server.endpoint(), Encryption.TLS);
            ends(what, () -> new Bench().withLimits(LIMITS).check(settings));
        }
    }
}
