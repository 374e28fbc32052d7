package org.mailwright.net.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.tls.Network;

/**
 * Probes by talking: greeting, TLS, capabilities, good-bye. What a server offers before TLS is forgotten (RFC 3207,
 * section 4.2).
 */
public final class ConversationProbe implements ServerProbe {

    private final Network network;
    private final Connections connections;

    public ConversationProbe(Network network, Connections connections) {
        this.network = network;
        this.connections = connections;
    }

    @Override
    public ProbeResult probe(Protocol protocol, Endpoint endpoint, Encryption encryption) {
        try (var connection = MailConnection.open(
                network, endpoint, network.dns().addresses(endpoint.host()), connections, new Transcript(_ -> {}))) {
            if (encryption == Encryption.TLS) connection.startTls();
            boolean upgrade = encryption == Encryption.STARTTLS;
            return switch (protocol) {
                case SMTP -> {
                    var client = new SmtpClient(connection);
                    yield partedFrom(client::quit, smtp(client, upgrade));
                }
                case IMAP -> {
                    var client = new ImapClient(connection);
                    yield partedFrom(client::logout, imap(client, upgrade));
                }
                case POP3 -> {
                    var client = new Pop3Client(connection);
                    yield partedFrom(client::quit, pop3(client, upgrade));
                }
            };
        } catch (DnsFailure e) {
            return new ProbeResult.Fails(e.what());
        } catch (ConnectionFailure e) {
            return new ProbeResult.Fails(e.what(), e.reply());
        } catch (IOException e) {
            return new ProbeResult.Fails(Cause.CONN_DROPPED);
        }
    }

    private static ProbeResult smtp(SmtpClient client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        if (!greeting.isPositive()) return fails(Cause.SERVER_REJECTS_CLIENT, greeting.text());
        var ehlo = client.ehlo();
        if (!ehlo.isPositive()) return fails(Cause.EHLO_REJECTED, ehlo.text());
        if (upgrade) {
            if (!client.offers("STARTTLS")) return fails(Cause.STARTTLS_NOT_OFFERED, ehlo.text());
            var reply = client.startTls();
            if (reply.code() != 220) return fails(Cause.STARTTLS_REFUSED, reply.text());
            ehlo = client.ehlo();
            if (!ehlo.isPositive()) return fails(Cause.EHLO_REJECTED, ehlo.text());
        }
        return offered(client.mechanisms(), false, ehlo.text());
    }

    private static ProbeResult imap(ImapClient client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        switch (greeting.status()) {
            case "OK" -> {}
            case "PREAUTH" -> {
                return fails(Cause.PREAUTH_REJECTED, greeting.line());
            }
            default -> {
                return fails(Cause.SERVER_REJECTS_CLIENT, greeting.line());
            }
        }
        client.capability();
        if (upgrade) {
            if (!client.offers("STARTTLS")) return fails(Cause.STARTTLS_NOT_OFFERED, greeting.line());
            var reply = client.startTls();
            if (!reply.isOk()) return fails(Cause.STARTTLS_REFUSED, reply.line());
            client.capability();
        }
        return offered(client.mechanisms(), !client.offers("LOGINDISABLED"), greeting.line());
    }

    private static ProbeResult pop3(Pop3Client client, boolean upgrade) throws IOException {
        var greeting = client.greeting();
        if (!greeting.isOk()) return fails(Cause.SERVER_REJECTS_CLIENT, greeting.line());
        client.capa();
        if (upgrade) {
            if (client.isTold() && !client.offers("STLS")) return fails(Cause.STARTTLS_NOT_OFFERED, greeting.line());
            var reply = client.stls();
            if (!reply.isOk()) return fails(Cause.STARTTLS_REFUSED, reply.line());
            client.capa();
        }
        return offered(client.mechanisms(), client.offers("USER") || !client.isTold(), greeting.line());
    }

    /**
     * The result, by the ways to log on.
     *
     * @param command whether the protocol's own command for a password is offered, besides SASL
     */
    private static ProbeResult offered(Set<String> mechanisms, boolean command, String reply) {
        var auth = new ArrayList<AuthMethod>();
        if (command || mechanisms.contains("PLAIN") || mechanisms.contains("LOGIN")) auth.add(AuthMethod.PASSWORD);
        if (mechanisms.contains("CRAM-MD5") || mechanisms.stream().anyMatch(name -> name.startsWith("SCRAM-"))) {
            auth.add(AuthMethod.PASSWORD_ENCRYPTED);
        }
        if (mechanisms.contains("XOAUTH2") || mechanisms.contains("OAUTHBEARER")) auth.add(AuthMethod.OAUTH2);
        if (mechanisms.contains("NTLM")) auth.add(AuthMethod.NTLM);
        if (mechanisms.contains("GSSAPI")) auth.add(AuthMethod.GSSAPI);
        return auth.isEmpty() ? fails(Cause.AUTH_NOT_OFFERED, reply) : new ProbeResult.Works(List.copyOf(auth));
    }

    private static ProbeResult fails(Cause cause, String reply) {
        return new ProbeResult.Fails(cause, Optional.of(reply));
    }

    /** Says good-bye, whatever was seen; whether it is answered says nothing about the server. */
    private static ProbeResult partedFrom(GoodBye goodBye, ProbeResult result) {
        try {
            goodBye.say();
        } catch (IOException e) {
            // The connection is closed next in any case.
        }
        return result;
    }

    @FunctionalInterface
    private interface GoodBye {
        Object say() throws IOException;
    }
}
