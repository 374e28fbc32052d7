package org.mailwright.check.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.mail.ProbeResult;
import org.mailwright.net.mail.ServerProbe;

/** Looks at several servers or ports at once, never with a password. */
final class PortScanner {

    /** Where some providers take mail for those whose network blocks the standard ports. */
    private static final int SPARE_SUBMISSION = 2525;

    private static final Set<Cause> NO_ANSWER = Set.of(
            Cause.CONN_TIMEOUT,
            Cause.CONN_REFUSED,
            Cause.CONN_UNREACHABLE,
            Cause.CONN_DROPPED,
            Cause.GREETING_TIMEOUT,
            Cause.DNS_NOT_FOUND,
            Cause.DNS_TEMPORARY);

    private final ServerProbe probe;

    PortScanner(ServerProbe probe) {
        this.probe = probe;
    }

    /** What was seen of some servers. */
    record View(List<Look> looks) {

        /** The first, in the order in which they were given, that works. */
        Optional<Suggestion> working() {
            return looks.stream()
                    .filter(look -> look.result() instanceof ProbeResult.Works)
                    .map(look -> new Suggestion(look.server(), true))
                    .findFirst();
        }

        /** Whether any of them said anything, be it a refusal. */
        boolean anyAnswers() {
            return looks.stream()
                    .anyMatch(look -> look.result() instanceof ProbeResult.Works
                            || look.result() instanceof ProbeResult.Fails(var cause, var _)
                                    && !NO_ANSWER.contains(cause));
        }
    }

    /** One server and what was seen of it. */
    record Look(ServerSettings server, ProbeResult result) {}

    /** What the server's port shows; a server without a log-on need not offer one. */
    ProbeResult at(ServerSettings server) {
        var result = probe.probe(server.protocol(), server.endpoint(), server.encryption());
        return result.speaks() && !server.needsLogin() ? new ProbeResult.Works(List.of(AuthMethod.NONE)) : result;
    }

    /** Looks at all at once; an interrupt ends the looks, and nothing was seen. */
    View at(List<ServerSettings> servers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Look>();
            for (var look : threads.invokeAll(servers.stream().map(this::look).toList())) looks.add(look.resultNow());
            return new View(looks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new View(List.of());
        }
    }

    private Callable<Look> look(ServerSettings server) {
        return () -> new Look(server, at(server));
    }

    /** The protocol's own ports with their encryption, but for the one that was tried. */
    static List<ServerSettings> standardPorts(ServerSettings server) {
        return Stream.of(Encryption.TLS, Encryption.STARTTLS)
                .map(encryption -> at(server, server.protocol().defaultPort(encryption), encryption))
                .filter(other -> !other.endpoint().equals(server.endpoint()))
                .toList();
    }

    /** Every port where the server may be found when the one that was tried is blocked. */
    static List<ServerSettings> allPorts(ServerSettings server) {
        var standard = standardPorts(server);
        if (server.protocol() != Protocol.SMTP || server.endpoint().port() == SPARE_SUBMISSION) return standard;
        return Stream.concat(standard.stream(), Stream.of(at(server, SPARE_SUBMISSION, Encryption.STARTTLS)))
                .toList();
    }

    private static ServerSettings at(ServerSettings server, int port, Encryption encryption) {
        return server.withEncryption(encryption)
                .withEndpoint(new Endpoint(server.endpoint().host(), port));
    }
}
