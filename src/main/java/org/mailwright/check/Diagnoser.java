package org.mailwright.check;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.Network;
import org.mailwright.net.ServerProbe;
import org.mailwright.net.ServerProbe.Sight;

/**
 * Finds out what is behind a failure that does not say so itself, and what would mend it.
 *
 * <p>It looks at other ports and other ways of encryption, never with a password.
 */
final class Diagnoser {

    private static final Pattern DATE =
            Pattern.compile("(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} (?:[+-][0-9]{4}|GMT)");

    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** A look is no more than a look. */
    private static final Limits LOOK = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** No clock that is right shows a time before this program was made. */
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private static final Set<Cause> CERTIFICATE = Set.of(
            Cause.CERT_EXPIRED,
            Cause.CERT_NOT_YET_VALID,
            Cause.CERT_SELF_SIGNED,
            Cause.CERT_UNTRUSTED_CA,
            Cause.CERT_CHAIN_INCOMPLETE,
            Cause.CERT_HOSTNAME_MISMATCH,
            Cause.CERT_WEAK,
            Cause.CERT_INTERCEPTED,
            Cause.TLS_VERSION_OLD,
            Cause.TLS_CLIENT_CERT_REQUIRED);

    private final Network network;
    private final Connections connections;
    private final ServerProbe probe;
    private final EmailAddress address;
    private final boolean known;

    /**
     * A diagnoser for one run.
     *
     * @param known whether the settings are a provider's that the catalog knows, which keeps what it promises
     */
    Diagnoser(Network network, Connections connections, EmailAddress address, boolean known) {
        this.network = network;
        this.connections = connections;
        this.probe = new ServerProbe(network.withLimits(LOOK));
        this.address = address;
        this.known = known;
    }

    /** What is behind a failure, and what would mend it. */
    record Diagnosis(Cause cause, Optional<Suggestion> suggestion) {

        static Diagnosis plain(Cause cause) {
            return new Diagnosis(cause, Optional.empty());
        }
    }

    /**
     * Looks into a failure.
     *
     * @param heard what the server said so far
     */
    Diagnosis examine(ServerSettings server, Stage stage, ConnectionFailure failure, List<String> heard) {
        var cause = failure.what();
        return switch (cause) {
            case CONN_TIMEOUT, CONN_REFUSED, CONN_UNREACHABLE, WRONG_PROTOCOL, AUTH_NOT_OFFERED ->
                otherPorts(server, cause);
            case DNS_NOT_FOUND -> otherHosts(server);
            case GREETING_TIMEOUT, TLS_MODE_MISMATCH, TLS_HANDSHAKE_FAILED, CONN_DROPPED, NOT_MAIL_SERVER ->
                isModeOpen(server, stage, failure) ? otherModes(server, cause) : Diagnosis.plain(cause);
            case STARTTLS_NOT_OFFERED, STARTTLS_REFUSED, STARTTLS_STRIPPED -> withoutUpgrade(server, cause);
            case TLS_REQUIRED, DISCO_PLAINTEXT_SERVERS -> otherPorts(server, cause, Encryption.STARTTLS);
            case CERT_EXPIRED, CERT_NOT_YET_VALID -> Diagnosis.plain(isClockWrong(heard) ? Cause.CLOCK_WRONG : cause);
            default -> Diagnosis.plain(cause);
        };
    }

    /** Whether nothing that was heard yet fits the way of encryption that was tried. */
    private static boolean isModeOpen(ServerSettings server, Stage stage, ConnectionFailure failure) {
        if (server.encryption() != Encryption.TLS) return stage == Stage.GREETING;
        return stage == Stage.TLS && !isAboutCertificate(failure);
    }

    private static boolean isAboutCertificate(Throwable e) {
        return e instanceof CertificateException || e.getCause() != null && isAboutCertificate(e.getCause());
    }

    /** A silent port beside one that answers is blocked on the way; the server itself would be silent on both. */
    private Diagnosis otherPorts(ServerSettings server, Cause cause) {
        var found = firstThatWorks(standardPorts(server));
        boolean blocked = cause == Cause.CONN_TIMEOUT && found.isPresent();
        return new Diagnosis(blocked ? Cause.PORT_BLOCKED : cause, found);
    }

    private Diagnosis otherPorts(ServerSettings server, Cause cause, Encryption first) {
        var same = server.withEncryption(first);
        return new Diagnosis(cause, firstThatWorks(joined(List.of(same), standardPorts(server))));
    }

    /** The names that a mail domain's servers usually have. */
    private Diagnosis otherHosts(ServerSettings server) {
        var prefixes = switch (server.protocol()) {
            case SMTP -> List.of("smtp", "mail");
            case IMAP -> List.of("imap", "mail");
            case POP3 -> List.of("pop", "mail");
        };
        var candidates = prefixes.stream()
                .map(prefix -> address.domain().child(prefix).ascii())
                .filter(host -> !host.equals(server.endpoint().host()))
                .flatMap(host ->
                        standardPorts(server.withEndpoint(
                                        new Endpoint(host, server.endpoint().port())))
                                .stream())
                .toList();
        return new Diagnosis(Cause.DNS_NOT_FOUND, firstThatWorks(candidates));
    }

    /** Tells the wrong way of encryption from a server that is not there, by trying the other ways. */
    private Diagnosis otherModes(ServerSettings server, Cause cause) {
        if (server.encryption() != Encryption.TLS) {
            var sight = look(server.withEncryption(Encryption.TLS));
            if (sight instanceof Sight.Works) return mismatch(server.withEncryption(Encryption.TLS));
            if (sight instanceof Sight.Fails fails && CERTIFICATE.contains(fails.cause())) {
                return Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
            }
            return cause == Cause.NOT_MAIL_SERVER ? otherPorts(server, cause) : Diagnosis.plain(cause);
        }
        var upgraded = server.withEncryption(Encryption.STARTTLS);
        return switch (look(upgraded)) {
            case Sight.Works _ -> mismatch(upgraded);
            case Sight.Fails fails -> otherThanTls(server, cause, fails.cause());
        };
    }

    /** What a port speaks that does not speak TLS from the first byte on. */
    private Diagnosis otherThanTls(ServerSettings server, Cause cause, Cause seen) {
        return switch (seen) {
            case STARTTLS_NOT_OFFERED, STARTTLS_REFUSED, PREAUTH_REJECTED ->
                new Diagnosis(Cause.TLS_MODE_MISMATCH, firstThatWorks(standardPorts(server)));
            case WRONG_PROTOCOL, NOT_MAIL_SERVER -> otherPorts(server, seen);
            case SERVER_BUSY, SERVER_REJECTS_CLIENT -> Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
            default -> {
                if (CERTIFICATE.contains(seen)) yield Diagnosis.plain(Cause.TLS_MODE_MISMATCH);
                yield Diagnosis.plain(cause == Cause.TLS_MODE_MISMATCH ? Cause.TLS_HANDSHAKE_FAILED : cause);
            }
        };
    }

    private static Diagnosis mismatch(ServerSettings better) {
        return new Diagnosis(Cause.TLS_MODE_MISMATCH, Optional.of(new Suggestion(better, true)));
    }

    /** Where the catalog promises STARTTLS, something on the way took it out. */
    private Diagnosis withoutUpgrade(ServerSettings server, Cause cause) {
        var found = firstThatWorks(standardPorts(server).stream()
                .filter(other -> other.encryption() == Encryption.TLS)
                .toList());
        boolean stripped = known && cause == Cause.STARTTLS_NOT_OFFERED;
        return new Diagnosis(stripped ? Cause.STARTTLS_STRIPPED : cause, found);
    }

    private boolean isClockWrong(List<String> heard) {
        var now = network.clock().instant();
        if (now.isBefore(MADE)) return true;
        return heard.stream()
                .flatMap(line -> DATE.matcher(line).results().map(match -> match.group()))
                .flatMap(text -> time(text).stream())
                .anyMatch(time -> Duration.between(time, now).abs().compareTo(TOLERANCE) > 0);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The protocol's own ports with their encryption, but for the one that was tried. */
    private static List<ServerSettings> standardPorts(ServerSettings server) {
        return Stream.of(Encryption.TLS, Encryption.STARTTLS)
                .map(encryption -> server.withEncryption(encryption)
                        .withEndpoint(new Endpoint(
                                server.endpoint().host(), server.protocol().defaultPort(encryption))))
                .filter(other -> !other.endpoint().equals(server.endpoint()))
                .toList();
    }

    /** Looks at all at once, and takes the first in order that works. */
    private Optional<Suggestion> firstThatWorks(List<ServerSettings> candidates) {
        var sights = new ArrayList<Look>();
        for (var candidate : candidates) sights.add(new Look(candidate));
        return sights.stream()
                .filter(look -> look.sight() instanceof Sight.Works)
                .map(look -> new Suggestion(look.server, true))
                .findFirst();
    }

    private Sight look(ServerSettings server) {
        return probe.look(server.protocol(), server.endpoint(), server.encryption(), connections);
    }

    private static List<ServerSettings> joined(List<ServerSettings> first, List<ServerSettings> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A look under way. */
    private final class Look {

        private final ServerSettings server;
        private final Thread thread;
        private Sight sight = new Sight.Fails(Cause.CONN_DROPPED, Optional.empty());

        Look(ServerSettings server) {
            this.server = server;
            this.thread = Thread.ofVirtual().start(() -> sight = look(server));
        }

        Sight sight() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return sight;
        }
    }
}
