package org.mailwright.check.session;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.mailwright.check.LogOnAttempt.Result;
import org.mailwright.check.Removal;
import org.mailwright.check.session.MechanismLogOn.Outcome;
import org.mailwright.check.session.MechanismLogOn.Said;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.ProgramVersion;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.mail.ImapClient;
import org.mailwright.net.mail.ImapReply;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;

/** Logs on to an IMAP server, opens the INBOX and looks for the test message. */
public final class ImapCheck implements IncomingSession {

    private final ServerContext link;
    private final MailConnection connection;
    private final ImapClient client;
    private final ImapMailbox mailbox;

    private ImapCheck(ServerContext link, MailConnection connection) {
        this.link = link;
        this.connection = connection;
        this.client = new ImapClient(connection);
        this.mailbox = new ImapMailbox(client);
    }

    /** A session that is logged on. */
    public static ImapCheck logOn(ServerContext link, Secret secret) throws IOException {
        var session = new ImapCheck(link, link.open());
        try {
            boolean known = !session.meet();
            if (!link.gate().isTested() || !known && !link.server().needsLogin()) session.offered();
            if (!known) {
                link.gate().await();
                link.log().run(Stage.AUTH, () -> session.auth(secret));
            }
            session.alert();
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** Whether there is still to be logged on. */
    private boolean meet() throws IOException {
        link.log().begin(Stage.GREETING);
        var greeting = client.greeting();
        if (greeting.status().equals("BYE")) throw link.refused(Stage.GREETING, greeting.line());
        boolean known = greeting.status().equals("PREAUTH");
        if (known && link.server().encryption() == Encryption.STARTTLS) {
            throw new ConnectionFailure(Cause.PREAUTH_REJECTED, greeting.line());
        }
        link.log().ok(greeting.line());
        link.log().run(Stage.CAPABILITIES, this::capabilities);
        if (link.server().encryption() == Encryption.STARTTLS) {
            link.log().run(Stage.TLS, this::startTls);
            capabilities();
        }
        if (!known || link.allowPlaintext()) link.demandPrivacy(connection.tls(), greeting.line());
        return !known;
    }

    private String capabilities() throws IOException {
        // What a greeting tells is not always all.
        boolean enough = link.server().encryption() != Encryption.STARTTLS || client.offers("STARTTLS");
        if (enough && client.told().isPresent()) return client.told().get();
        var reply = client.capability();
        if (!reply.isOk()) throw link.refused(Stage.CAPABILITIES, reply.line());
        return client.told().orElse(reply.line());
    }

    private String startTls() throws IOException {
        if (!client.offers("STARTTLS")) throw new ConnectionFailure(Cause.STARTTLS_NOT_OFFERED);
        var reply = client.startTls();
        if (!reply.isOk()) throw new ConnectionFailure(Cause.STARTTLS_REFUSED, reply.line());
        return reply.line();
    }

    private String auth(Secret secret) throws IOException {
        connection.hide(secret);
        var login = Authentication.of(link, secret);
        boolean inlined = client.offers("SASL-IR");
        var logOn = new MechanismLogOn(link, login, connection, client.mechanisms(), inlined);
        var outcome = logOn.run((exchange, inline) -> {
            var reply = client.authenticate(exchange, inline);
            demandNoReferral(reply);
            return new Said(reply.isOk(), reply.line());
        });
        var said = switch (outcome) {
            case Outcome.Decided decided -> decided.said();
            case Outcome.NoWay(Sasl.Choice.OnlyOAuth choice, var _) -> throw Authentication.none(choice, words());
            case Outcome.NoWay(var choice, var refusal) -> {
                if (hasCommand(login)) yield byCommand(login);
                if (refusal.isPresent()) throw Authentication.refused(link, login, refusal.get());
                throw connection.tls().isEmpty() && client.offers("STARTTLS")
                        ? new ConnectionFailure(Cause.TLS_REQUIRED, words())
                        : Authentication.none(choice, words());
            }
        };
        if (!said.yes()) throw Authentication.refused(link, login, said.reply());
        return said.reply();
    }

    private Said byCommand(Login login) throws IOException {
        var reply = client.login(login);
        demandNoReferral(reply);
        link.tried(login, "LOGIN", reply.isOk() ? Result.ACCEPTED : Result.REFUSED, reply.line());
        return new Said(reply.isOk(), reply.line());
    }

    private static void demandNoReferral(ImapReply reply) throws ConnectionFailure {
        if (reply.code().filter("REFERRAL"::equals).isPresent()) {
            throw new ConnectionFailure(Cause.REFERRAL_REFUSED, reply.line());
        }
    }

    private boolean hasCommand(Login login) {
        return !client.offers("LOGINDISABLED") && login.kind() == Login.Kind.PASSWORD;
    }

    /** Goes no further than to see how to log on. */
    private void offered() throws IOException {
        try (var nothing = Secret.of("")) {
            var login = Authentication.of(link, nothing);
            var choice = Sasl.choose(client.mechanisms(), login, Authentication.place(connection));
            boolean command = hasCommand(login) && !(choice instanceof Sasl.Choice.OnlyOAuth);
            Authentication.offered(link, choice, command || !link.server().needsLogin(), words());
        }
    }

    private String words() {
        return "AUTH=" + String.join(" AUTH=", new TreeSet<>(client.mechanisms()));
    }

    /** What the server wants the user to see does not stop anything. */
    private void alert() {
        if (client.alerts().isEmpty()) return;
        link.log().begin(Stage.AUTH);
        link.log().warn(Cause.SERVER_ALERT, Optional.of(client.alerts().getLast()));
    }

    @Override
    public void openInbox() throws IOException {
        link.log().run(Stage.MAILBOX, this::examineInbox);
    }

    private String examineInbox() throws IOException {
        // Some providers let nobody in who does not say who they are (RFC 2971).
        if (client.told().isEmpty()) client.capability();
        if (client.offers("ID")) client.id(ProgramVersion.NUMBER);
        var reply = client.examine("INBOX");
        if (!reply.isOk()) {
            var cause = link.cause().apply(Stage.MAILBOX, reply.line());
            throw new ConnectionFailure(
                    cause == Cause.AUTH_BAD_CREDENTIALS ? Cause.MAILBOX_MISSING : cause, reply.line());
        }
        return reply.line();
    }

    @Override
    public Optional<Found> find(String token) throws IOException {
        return mailbox.find(token);
    }

    @Override
    public Removal remove(Found found, String token) throws IOException {
        return mailbox.remove(found, token);
    }

    @Override
    public void close() {
        Disconnect.say(connection, client::logout);
    }
}
