package org.mailwright.net.mail;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.tls.Network;

/** Looks at what a server speaks on a port, without ever logging on. */
public final class ServerProbe {

    private final Network network;

    public ServerProbe(Network network) {
        this.network = network;
    }

    /** What was seen. */
    public sealed interface Sight {

        /**
         * The protocol is spoken with the encryption wanted, and the server is proven where there is any.
         *
         * @param mechanisms the ways to log on, as SASL names in upper case; "USER" or "LOGIN-COMMAND" for the
         *     protocol's own
         * @param startTls whether STARTTLS is offered on a connection that is not encrypted
         */
        record Works(Set<String> mechanisms, boolean startTls) implements Sight {}

        record Fails(Cause cause, Optional<String> reply) implements Sight {}
    }

    public Sight look(Protocol protocol, Endpoint endpoint, Encryption encryption, Connections connections) {
        var transcript = new Transcript(_ -> {});
        try (var connection = MailConnection.open(
                network, endpoint, network.dns().addresses(endpoint.host()), connections, transcript)) {
            if (encryption == Encryption.TLS) connection.startTls();
            boolean upgrade = encryption == Encryption.STARTTLS;
            return switch (protocol) {
                case SMTP -> {
                    var client = new SmtpClient(connection);
                    yield parted(smtp(client, upgrade), client::quit);
                }
                case IMAP -> {
                    var client = new ImapClient(connection);
                    yield parted(imap(client, upgrade), client::logout);
                }
                case POP3 -> {
                    var client = new Pop3Client(connection);
                    yield parted(pop3(client, upgrade), client::quit);
                }
            };
        } catch (DnsFailure e) {
            return new Sight.Fails(
                    e.kind() == DnsFailure.Kind.NOT_FOUND ? Cause.DNS_NOT_FOUND : Cause.DNS_TEMPORARY,
                    Optional.empty());
        } catch (ConnectionFailure e) {
            return new Sight.Fails(e.what(), e.reply());
        } catch (IOException e) {
            return new Sight.Fails(Cause.CONN_DROPPED, Optional.empty());
        }
    }

    private static Sight smtp(SmtpClient client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        if (!greeting.isPositive()) return fails(Cause.SERVER_REJECTS_CLIENT, greeting.text());
        var ehlo = client.ehlo();
        if (!ehlo.isPositive()) return fails(Cause.EHLO_REJECTED, ehlo.text());
        if (upgrade) {
            if (!client.offers("STARTTLS")) return fails(Cause.STARTTLS_NOT_OFFERED, ehlo.text());
            var reply = client.startTls();
            if (reply.code() != 220) return fails(Cause.STARTTLS_REFUSED, reply.text());
            client.ehlo();
        }
        return new Sight.Works(client.mechanisms(), client.offers("STARTTLS"));
    }

    private static Sight imap(ImapClient client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        if (greeting.status().equals("BYE")) return fails(Cause.SERVER_REJECTS_CLIENT, greeting.line());
        if (upgrade && greeting.status().equals("PREAUTH")) return fails(Cause.PREAUTH_REJECTED, greeting.line());
        client.capability();
        if (upgrade) {
            if (!client.offers("STARTTLS")) return fails(Cause.STARTTLS_NOT_OFFERED, greeting.line());
            var reply = client.startTls();
            if (!reply.isOk()) return fails(Cause.STARTTLS_REFUSED, reply.line());
            client.capability();
        }
        var mechanisms =
                client.offers("LOGINDISABLED") ? client.mechanisms() : withOwn(client.mechanisms(), "LOGIN-COMMAND");
        return new Sight.Works(mechanisms, client.offers("STARTTLS"));
    }

    private static Sight pop3(Pop3Client client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        if (!greeting.isOk()) return fails(Cause.SERVER_REJECTS_CLIENT, greeting.line());
        client.capa();
        if (upgrade) {
            var reply = client.stls();
            if (!reply.isOk()) return fails(Cause.STARTTLS_REFUSED, reply.line());
            client.capa();
        }
        var mechanisms =
                client.isTold() && !client.offers("USER") ? client.mechanisms() : withOwn(client.mechanisms(), "USER");
        return new Sight.Works(mechanisms, client.offers("STLS"));
    }

    /** Says good-bye, whatever was seen; whether it is answered says nothing about the server. */
    private static Sight parted(Sight sight, Farewell word) {
        try {
            word.say();
        } catch (IOException e) {
            // Left either way.
        }
        return sight;
    }

    @FunctionalInterface
    private interface Farewell {
        Object say() throws IOException;
    }

    private static Set<String> withOwn(Set<String> mechanisms, String own) {
        var all = new HashSet<>(mechanisms);
        all.add(own);
        return Set.copyOf(all);
    }

    private static Sight fails(Cause cause, String reply) {
        return new Sight.Fails(cause, Optional.of(reply));
    }
}
