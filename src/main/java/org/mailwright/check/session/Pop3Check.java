package org.mailwright.check.session;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.mailwright.check.LogOnAttempt.Result;
import org.mailwright.check.Removal;
import org.mailwright.check.session.MechanismLogOn.Outcome;
import org.mailwright.check.session.MechanismLogOn.Said;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.Pop3Client;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;

/** Logs on to a POP3 server, counts the messages and looks for the test message. */
public final class Pop3Check implements IncomingSession {

    /** How many of the newest messages are looked through. */
    private static final int NEWEST = 20;

    private final ServerContext link;
    private final Secret secret;
    private final MailConnection connection;
    private final Pop3Client client;
    private int seen;
    private String header = "";

    private Pop3Check(ServerContext link, Secret secret, MailConnection connection) {
        this.link = link;
        this.secret = secret;
        this.connection = connection;
        this.client = new Pop3Client(connection);
    }

    /** A session that is logged on. */
    public static Pop3Check logOn(ServerContext link, Secret secret) throws IOException {
        var session = new Pop3Check(link, secret, link.open());
        try {
            session.meet();
            if (!link.gate().isTested() || !link.server().needsLogin()) session.offered();
            link.gate().await();
            link.log().run(Stage.AUTH, session::auth);
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    private void meet() throws IOException {
        link.log().begin(Stage.GREETING);
        var greeting = client.greeting();
        if (!greeting.isOk()) throw link.refused(Stage.GREETING, greeting.line());
        link.log().ok(greeting.line());
        link.log().run(Stage.CAPABILITIES, this::capabilities);
        if (link.server().encryption() == Encryption.STARTTLS) {
            link.log().run(Stage.TLS, this::startTls);
            capabilities();
        }
        link.demandPrivacy(connection.tls(), greeting.line());
    }

    private String capabilities() throws IOException {
        return String.join("\n", client.capa().body());
    }

    private String startTls() throws IOException {
        if (client.isTold() && !client.offers("STLS")) throw new ConnectionFailure(Cause.STARTTLS_NOT_OFFERED);
        var reply = client.stls();
        if (!reply.isOk()) {
            throw new ConnectionFailure(
                    client.isTold() ? Cause.STARTTLS_REFUSED : Cause.STARTTLS_NOT_OFFERED, reply.line());
        }
        return reply.line();
    }

    private String auth() throws IOException {
        connection.hide(secret);
        var login = Authentication.of(link, secret);
        var outcome = new MechanismLogOn(link, login, connection, client.mechanisms(), true).run((exchange, inline) -> {
            var reply = client.auth(exchange, inline);
            return new Said(reply.isOk(), reply.line());
        });
        var said = switch (outcome) {
            case Outcome.Decided decided -> decided.said();
            case Outcome.NoWay(var choice, var refusal) -> byPassword(login, choice, refusal);
        };
        if (!said.yes()) throw Authentication.refused(link, login, said.reply());
        return said.reply();
    }

    /** The protocol's own ways, for a server that offers no mechanism that would do. */
    private Said byPassword(Login login, Sasl.Choice choice, Optional<String> refusal) throws IOException {
        var way = ownWay(login);
        if (way.isEmpty()) {
            if (refusal.isPresent()) throw Authentication.refused(link, login, refusal.get());
            if (connection.tls().isEmpty() && client.offers("STLS")) throw new ConnectionFailure(Cause.TLS_REQUIRED);
            throw Authentication.none(choice, words());
        }
        var reply = way.get().equals("APOP") ? client.apop(login) : client.login(login);
        link.tried(login, way.get(), reply.isOk() ? Result.ACCEPTED : Result.REFUSED, reply.line());
        return new Said(reply.isOk(), reply.line());
    }

    /** The command that stands for the protocol's own log-on. */
    private Optional<String> ownWay(Login login) {
        boolean user = !client.isTold() || client.offers("USER");
        return switch (login.kind()) {
            case TOKEN -> Optional.empty();
            case ENCRYPTED_PASSWORD -> client.offersApop() ? Optional.of("APOP") : Optional.empty();
            case PASSWORD -> {
                if (connection.tls().isEmpty() && client.offersApop()) yield Optional.of("APOP");
                yield user ? Optional.of("USER") : Optional.empty();
            }
        };
    }

    /** Goes no further than to see how to log on. */
    private void offered() throws IOException {
        try (var nothing = Secret.of("")) {
            var login = Authentication.of(link, nothing);
            var choice = Sasl.choose(client.mechanisms(), login, Authentication.place(connection));
            boolean otherWay = ownWay(login).isPresent() || !link.server().needsLogin();
            Authentication.offered(link, choice, otherWay, words());
        }
    }

    private String words() {
        return "SASL " + String.join(" ", new TreeSet<>(client.mechanisms()));
    }

    @Override
    public void openInbox() throws IOException {
        link.log().run(Stage.MAILBOX, () -> {
            seen = client.count();
            return "";
        });
    }

    /** A POP3 session shows what lay there at its beginning (RFC 1939, section 4), so each look is a session. */
    @Override
    public Optional<Found> find(String token) throws IOException {
        close();
        try (var session = logOn(link.unheard(), secret)) {
            session.openInbox();
            return session.search(token);
        }
    }

    private Optional<Found> search(String token) throws IOException {
        return number(token).isEmpty() ? Optional.empty() : Optional.of(new Found("INBOX", false, header));
    }

    private OptionalInt number(String token) throws IOException {
        for (int message = seen; message > Math.max(0, seen - NEWEST); message--) {
            header = String.join("\n", client.header(message).body());
            if (TestHeader.isOf(header, token)) return OptionalInt.of(message);
        }
        return OptionalInt.empty();
    }

    /** Numbers hold for one session only, so the message is looked for in the one that deletes it. */
    @Override
    public Removal remove(Found found, String token) throws IOException {
        close();
        try (var session = logOn(link.unheard(), secret)) {
            session.openInbox();
            return session.delete(token);
        }
    }

    private Removal delete(String token) throws IOException {
        var number = number(token);
        if (number.isEmpty() || !client.dele(number.getAsInt()).isOk()) return Removal.FAILED;
        try (connection) {
            return client.quit().isOk() ? Removal.REMOVED : Removal.FAILED;
        }
    }

    @Override
    public void close() {
        Disconnect.say(connection, client::quit);
    }
}
