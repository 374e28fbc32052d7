package org.mailwright.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.net.FaultyConnector;
import org.mailwright.net.FaultyConnector.Fault;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.practice.PracticeServer;

/**
 * Whole checks, from the greeting to the message, against servers that break off, and against some that never come to an end.
 * Prints what did not end as it should. The first argument is the distance in bytes between two places where a server breaks
 * off, in each way; 1 stands for a reset at each byte, and for the other ways at, before and behind each end of a line and of
 * a TLS record. The second is how many checks are made at once, in place of one. docs/testing.md has the command.
 */
public final class DialogueFaults {

    private static final List<Encryption> WAYS = List.of(Encryption.TLS, Encryption.STARTTLS);

    private final EndingChecks checks;
    private final int step;

    private DialogueFaults(EndingChecks checks, int step) {
        this.checks = checks;
        this.step = step;
    }

    public static void main(String[] args) throws Exception {
        var left = new LeftThreads();
        var checks = new EndingChecks(args.length > 1 ? Integer.parseInt(args[1]) : 1);
        new DialogueFaults(checks, Integer.parseInt(args[0])).run();
        boolean right = checks.report(left);
        System.exit(right ? 0 : 1);
    }

    private void run() throws Exception {
        for (var protocol : Protocol.values()) {
            for (var encryption : WAYS) {
                try (var server = PracticeServer.start()) {
                    breakOff(server, protocol, encryption);
                    checks.await();
                }
            }
        }
        for (var endless : EndlessServer.all())
            withoutEnd(endless); // one at a time: some of them send as fast as they can
    }

    private void breakOff(PracticeServer server, Protocol protocol, Encryption encryption) throws Exception {
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
        if (sound.outcome() != CheckReport.Outcome.OK) checks.wrong(name + " does not work at all: " + sound);
        System.out.println(
                name + ": " + whole.ends().getLast() + " bytes, " + whole.ends().size() + " lines and records");
        for (var fault : Fault.values()) {
            for (int after : places(fault, whole.ends())) {
                checks.start(() -> {
                    var connector = new FaultyConnector(fault, after);
                    var bench = new Bench()
                            .withLimits(EndingChecks.LIMITS)
                            .trusting(trust)
                            .dialing(connector);
                    var what = name + " " + fault + " after " + after;
                    var password = server.password();
                    checks.ends(what, bench, password, () -> bench.check(settings, EnumSet.of(side), password));
                    if (connector.open() != 0) checks.wrong(what + " leaves " + connector.open() + " connections");
                });
            }
        }
    }

    /** After how many bytes of each connection. */
    private Set<Integer> places(Fault fault, List<Integer> ends) {
        int length = ends.getLast();
        var places = new TreeSet<Integer>();
        if (step > 1 || fault == Fault.RESET) {
            for (int after = 0; after < length; after += step) places.add(after);
        } else {
            places.add(0);
            for (int end : ends) places.addAll(Set.of(end - 1, end, end + 1));
        }
        return places;
    }

    /** Over TLS, with a certificate that is right. */
    private void withoutEnd(EndlessServer endless) throws Exception {
        try (var server = ScriptedServer.start(endless.script())) {
            var settings = Bench.server(endless.protocol(), server.endpoint(), Encryption.TLS);
            var bench = new Bench().withLimits(EndingChecks.LIMITS);
            checks.ends(endless.toString(), bench, Bench.PASSWORD, () -> bench.check(settings));
        }
    }
}
