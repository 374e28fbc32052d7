package org.mailwright.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.mail.ImapClient;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.Pop3Client;
import org.mailwright.net.mail.SmtpClient;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.tls.Network;

/** Probes by talking: greeting, TLS, capabilities, good-bye. What a server says before TLS is not believed. */
public final class MailProbe implements ServerProbe {

    private final Network network;
    private final SearchBudget budget;

    public MailProbe(Network network, SearchBudget budget) {
        this.network = network;
        this.budget = budget;
    }

    @Override
    public Probed probe(Protocol protocol, Endpoint endpoint, Encryption encryption) {
        if (!budget.take(endpoint)) return new Probed.Fails(Cause.CONN_REFUSED);
        try {
            var addresses = network.dns().addresses(endpoint.host());
            Connections connections = budget.connections();
            try (var connection =
                    MailConnection.open(network, endpoint, addresses, connections, new Transcript(_ -> {}))) {
                if (encryption == Encryption.TLS) connection.startTls();
                boolean upgrades = encryption == Encryption.STARTTLS;
                return switch (protocol) {
                    case SMTP -> smtp(connection, upgrades);
                    case IMAP -> imap(connection, upgrades);
                    case POP3 -> pop3(connection, upgrades);
                };
            }
        } catch (DnsFailure e) {
            return new Probed.Fails(e.kind() == DnsFailure.Kind.NOT_FOUND ? Cause.DNS_NOT_FOUND : Cause.DNS_TEMPORARY);
        } catch (ConnectionFailure e) {
            return new Probed.Fails(e.what());
        } catch (IOException e) {
            return new Probed.Fails(Cause.CONN_DROPPED);
        }
    }

    private static Probed smtp(MailConnection connection, boolean upgrades) throws IOException {
        var smtp = new SmtpClient(connection);
        if (!smtp.greeting().isPositive()) return new Probed.Fails(Cause.SERVER_REJECTS_CLIENT);
        if (!smtp.ehlo().isPositive()) return new Probed.Fails(Cause.EHLO_REJECTED);
        if (upgrades) {
            if (!smtp.offers("STARTTLS")) return new Probed.Fails(Cause.STARTTLS_NOT_OFFERED);
            if (smtp.startTls().code() != 220) return new Probed.Fails(Cause.STARTTLS_REFUSED);
            if (!smtp.ehlo().isPositive()) return new Probed.Fails(Cause.EHLO_REJECTED);
        }
        var auth = auth(smtp.mechanisms(), false);
        smtp.quit();
        return offered(auth);
    }

    private static Probed imap(MailConnection connection, boolean upgrades) throws IOException {
        var imap = new ImapClient(connection);
        var greeting = imap.greeting().status();
        if (!greeting.equals("OK")) {
            return new Probed.Fails(greeting.equals("PREAUTH") ? Cause.PREAUTH_REJECTED : Cause.SERVER_REJECTS_CLIENT);
        }
        imap.capability();
        if (upgrades) {
            if (!imap.offers("STARTTLS")) return new Probed.Fails(Cause.STARTTLS_NOT_OFFERED);
            if (!imap.startTls().isOk()) return new Probed.Fails(Cause.STARTTLS_REFUSED);
            imap.capability();
        }
        var auth = auth(imap.mechanisms(), !imap.offers("LOGINDISABLED"));
        imap.logout();
        return offered(auth);
    }

    private static Probed pop3(MailConnection connection, boolean upgrades) throws IOException {
        var pop3 = new Pop3Client(connection);
        if (!pop3.greeting().isOk()) return new Probed.Fails(Cause.SERVER_REJECTS_CLIENT);
        pop3.capa();
        if (upgrades) {
            if (pop3.isTold() && !pop3.offers("STLS")) return new Probed.Fails(Cause.STARTTLS_NOT_OFFERED);
            if (!pop3.stls().isOk()) return new Probed.Fails(Cause.STARTTLS_REFUSED);
            pop3.capa();
        }
        var auth = auth(pop3.mechanisms(), pop3.offers("USER") || !pop3.isTold());
        pop3.quit();
        return offered(auth);
    }

    private static Probed offered(List<AuthMethod> auth) {
        return auth.isEmpty() ? new Probed.Fails(Cause.AUTH_NOT_OFFERED) : new Probed.Works(auth);
    }

    /** @param command whether the protocol's own command for a password is offered, besides SASL */
    private static List<AuthMethod> auth(Set<String> mechanisms, boolean command) {
        var auth = new ArrayList<AuthMethod>();
        if (command || mechanisms.contains("PLAIN") || mechanisms.contains("LOGIN")) auth.add(AuthMethod.PASSWORD);
        if (mechanisms.contains("CRAM-MD5") || mechanisms.stream().anyMatch(name -> name.startsWith("SCRAM-"))) {
            auth.add(AuthMethod.PASSWORD_ENCRYPTED);
        }
        if (mechanisms.contains("XOAUTH2") || mechanisms.contains("OAUTHBEARER")) auth.add(AuthMethod.OAUTH2);
        if (mechanisms.contains("NTLM")) auth.add(AuthMethod.NTLM);
        if (mechanisms.contains("GSSAPI")) auth.add(AuthMethod.GSSAPI);
        return auth;
    }
}
