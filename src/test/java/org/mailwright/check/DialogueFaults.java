package org.mailwright.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.net.FaultyConnector;
import org.mailwright.net.FaultyConnector.Fault;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;

/**
 * Whole checks, from the greeting to the message, against servers that break off at each byte in each way, and against some
 * that never come to an end. Prints what did not end as it should. The arguments are the distance between two bytes and the
 * first of them; docs/testing.md has the command.
 */
public final class DialogueFaults {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final Duration MOST = LIMITS.connect().plus(LIMITS.reply()).plusSeconds(5);
    /** On a machine that has others to serve, only what is always slow counts. */
    private static final int TRIES = 3;

    private static final List<Encryption> WAYS = List.of(Encryption.TLS, Encryption.STARTTLS);

    private final List<String> wrong = new ArrayList<>();
    private int checks;

    private DialogueFaults() {}

    public static void main(String[] args) throws Exception {
        var faults = new DialogueFaults();
        var left = new LeftThreads();
        faults.run(Integer.parseInt(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 0);
        faults.wrong.addAll(left.found());
        faults.wrong.forEach(System.out::println);
        System.out.println(faults.checks + " checks, " + faults.wrong.size() + " wrong");
        System.exit(faults.wrong.isEmpty() ? 0 : 1);
    }

    private void run(int step, int first) throws Exception {
        try (var server = PracticeServer.start()) {
            for (var protocol : Protocol.values()) {
                for (var encryption : WAYS) breakOff(server, protocol, encryption, step, first);
            }
        }
        for (var endless : EndlessServer.all()) withoutEnd(endless);
    }

    private void breakOff(PracticeServer server, Protocol protocol, Encryption encryption, int step, int first)
            throws Exception {
        var one = Optional.of(server.server(protocol, encryption));
        var side = protocol.side();
        var settings = AccountSettings.of(
                server.address(),
                side == Side.INCOMING ? one : Optional.empty(),
                side == Side.OUTGOING ? one : Optional.empty());
        var trust = TrustStore.system().withHost("localhost", server.certificate());
        var whole = new FaultyConnector(Fault.RESET, Integer.MAX_VALUE);
        var sound = new Bench().trusting(trust).dialing(whole).check(settings, Set.of(side), server.password());
        var name = protocol + " " + encryption;
        if (sound.outcome() != CheckReport.Outcome.OK) wrong.add(name + " does not work at all: " + sound);
        System.out.println(name + ": " + whole.read() + " bytes");
        for (int after = first; after < whole.read(); after += step) {
            for (var fault : Fault.values()) {
                var connector = new FaultyConnector(fault, after);
                var bench = new Bench().withLimits(LIMITS).trusting(trust).dialing(connector);
                var what = name + " " + fault + " after " + after;
                ends(what, bench, server.password(), () -> bench.check(settings, Set.of(side), server.password()));
                if (connector.open() != 0) wrong.add(what + " leaves " + connector.open() + " connections");
            }
        }
    }

    private void ends(String what, Bench bench, String password, Callable<CheckReport> check) throws Exception {
        long begun = System.nanoTime();
        var report = check.call();
        for (int i = 1; i < TRIES && System.nanoTime() - begun > MOST.toNanos(); i++) {
            begun = System.nanoTime();
            report = check.call();
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        checks++;
        if (took.compareTo(MOST) > 0) wrong.add(what + " took " + took);
        if (report.toString().contains(password)) wrong.add(what + " shows the password");
        if (bench.events().toString().contains(password)) wrong.add(what + " tells the password");
    }

    /** Over TLS, with a certificate that is right. */
    private void withoutEnd(EndlessServer endless) throws Exception {
        try (var server = ScriptedServer.start(endless.script())) {
            var settings = Bench.server(endless.protocol(), server.endpoint(), Encryption.TLS);
            var bench = new Bench().withLimits(LIMITS);
            ends(endless.toString(), bench, Bench.PASSWORD, () -> bench.check(settings));
        }
    }
}
