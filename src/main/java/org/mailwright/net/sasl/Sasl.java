package org.mailwright.net.sasl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.net.tls.TlsSession;

/** Picks the way to log on out of those that a server offers (RFC 4422). */
public final class Sasl {

    /** In an encrypted connection a password may travel; CRAM-MD5 is last, for servers must store it in clear for it. */
    private static final List<String> ENCRYPTED = List.of(
            "SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-1", "PLAIN", "LOGIN", "CRAM-MD5");

    private static final List<String> CHALLENGED =
            List.of("SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-1", "CRAM-MD5");

    private static final List<String> CLEAR = List.of("SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN");

    private static final List<String> TOKENS = List.of("OAUTHBEARER", "XOAUTH2");

    private Sasl() {}

    /** Whether there is a way to log on at all. */
    public sealed interface Choice {

        record Use(SaslExchange exchange) implements Choice {}

        /** Only sign-in in a browser is offered, and there is a password. */
        record OnlyOAuth() implements Choice {}

        /** Ways are offered, and this program speaks none of them. */
        record NoCommon() implements Choice {}

        record NoneOffered() implements Choice {}
    }

    /**
     * The best way that the server offers.
     *
     * @param offered mechanism names in upper case
     * @param tls what the connection's encryption stands on, or nothing where there is none
     */
    public static Choice choose(Set<String> offered, Login login, Place tls) {
        var wanted = switch (login.kind()) {
            case TOKEN -> TOKENS;
            case ENCRYPTED_PASSWORD -> CHALLENGED;
            case PASSWORD -> tls.session().isPresent() ? ENCRYPTED : CLEAR;
        };
        var binding = tls.session().flatMap(TlsSession::exporter);
        var best = wanted.stream()
                .filter(offered::contains)
                .filter(name -> !name.endsWith("-PLUS") || binding.isPresent())
                .findFirst();
        if (best.isPresent()) return new Choice.Use(exchange(best.get(), offered, login, tls, binding));
        if (offered.isEmpty()) return new Choice.NoneOffered();
        return offered.stream().anyMatch(TOKENS::contains) ? new Choice.OnlyOAuth() : new Choice.NoCommon();
    }

    /** Where a log-on takes place: the server, which OAUTHBEARER names, and the encryption. */
    public record Place(String host, int port, Optional<TlsSession> session) {}

    private static SaslExchange exchange(
            String name, Set<String> offered, Login login, Place server, Optional<byte[]> binding) {
        return switch (name) {
            case "PLAIN" -> new PlainExchange(login);
            case "LOGIN" -> new LoginExchange(login);
            case "CRAM-MD5" -> new CramMd5Exchange(login);
            case "OAUTHBEARER", "XOAUTH2" -> new TokenExchange(name, login, server.host(), server.port());
            default -> new ScramExchange(name, offered, login, binding);
        };
    }
}
