package org.mailwright.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailwright.check.session.MailboxLook;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.PlayedSocket;
import org.mailwright.net.mail.ImapClient;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.Pop3Client;
import org.mailwright.net.mail.SmtpClient;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;
import org.mailwright.net.sasl.SaslExchange;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;

/** Everything that a check says to a server which says what it likes. An IOException is a declared outcome. */
final class Dialogues {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();
    private static final TrustStore TRUST = TrustStore.system();
    private static final Endpoint HOST = new Endpoint("localhost", 143);

    private Dialogues() {}

    private interface Talk {
        void over(MailConnection connection, Login login) throws IOException;
    }

    static void imap(byte[] said) {
        play(said, (connection, login) -> {
            var client = new ImapClient(connection);
            client.greeting();
            client.capability();
            var exchange = exchange(client.mechanisms(), login);
            if (exchange.isPresent()) client.authenticate(exchange.get(), true);
            else client.login(login);
            client.examine("INBOX");
            MailboxLook.into(client);
            client.logout();
        });
    }

    static void smtp(byte[] said) {
        play(said, (connection, login) -> {
            var client = new SmtpClient(connection);
            client.greeting();
            client.ehlo();
            var exchange = exchange(client.mechanisms(), login);
            if (exchange.isPresent()) client.auth(exchange.get(), true);
            client.mail(ADA, ADA, 100);
            client.rcpt(ADA);
            client.data();
            client.message("Subject: a\r\n\r\nb\r\n".getBytes(StandardCharsets.UTF_8));
            client.quit();
        });
    }

    static void pop3(byte[] said) {
        play(said, (connection, login) -> {
            var client = new Pop3Client(connection);
            client.greeting();
            client.capa();
            var exchange = exchange(client.mechanisms(), login);
            if (client.offersApop()) client.apop(login);
            else if (exchange.isPresent()) client.auth(exchange.get(), true);
            else client.login(login);
            client.header(client.count());
            client.quit();
        });
    }

    /** SCRAM may compute for as long as a server asks within its bound, which SaslTest holds. */
    private static Optional<SaslExchange> exchange(Set<String> offered, Login login) {
        var quick = offered.stream().filter(name -> !name.startsWith("SCRAM")).collect(Collectors.toSet());
        return Sasl.choose(quick, login, new Sasl.Place("localhost", 143, Optional.empty()))
                        instanceof Sasl.Choice.Use(var exchange)
                ? Optional.of(exchange)
                : Optional.empty();
    }

    private static void play(byte[] said, Talk talk) {
        var network = new Network(
                new LoopbackDns(), TRUST, Limits.USUAL, Clock.systemUTC(), (_, _, _, _) -> new PlayedSocket(said));
        try (var connections = new Connections();
                var secret = Secret.of("correct horse battery");
                var connection = MailConnection.open(network, HOST, List.of(), connections, new Transcript(_ -> {}))) {
            connection.hide(secret);
            talk.over(connection, new Login("ada", secret, Login.Kind.PASSWORD));
        } catch (IOException e) {
            // the server made no sense, and that is said
        }
    }
}
