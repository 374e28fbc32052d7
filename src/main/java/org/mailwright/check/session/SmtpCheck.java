package org.mailwright.check.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mailwright.check.session.MechanismLogOn.Outcome;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.mail.SmtpClient;
import org.mailwright.net.mail.SmtpReply;
import org.mailwright.net.sasl.Sasl;

/** Logs on to the outgoing server and hands it the test message, as a mail program would. */
public final class SmtpCheck implements AutoCloseable {

    /** What a filter makes of the word STARTTLS, and of a banner (Cisco PIX and its kin). */
    private static final Pattern STRIPPED = Pattern.compile("(?m)^250[ -]X{7,8}A?\\b|^220[ -][*20 ]{6,}$");

    private final ServerContext link;
    private final MailConnection connection;
    private final SmtpClient client;
    private String banner = "";
    private String words = "";

    private SmtpCheck(ServerContext link, MailConnection connection) {
        this.link = link;
        this.connection = connection;
        this.client = new SmtpClient(connection);
    }

    /** A session that is ready for MAIL. */
    public static SmtpCheck logOn(ServerContext link, Secret secret) throws IOException {
        var session = new SmtpCheck(link, link.open());
        try {
            session.meet();
            if (!link.gate().isTested()) session.offered();
            if (link.server().needsLogin()) {
                link.gate().await();
                link.log().run(Stage.AUTH, () -> session.auth(secret));
            }
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** Whether all addresses of the domain end in the account's mailbox, as those of practice mode do. */
    public boolean hasOneMailbox() {
        return client.offers("XONEMAILBOX");
    }

    private void meet() throws IOException {
        link.log().run(Stage.GREETING, this::greeting);
        link.log().run(Stage.CAPABILITIES, this::hello);
        if (link.server().encryption() == Encryption.STARTTLS) {
            link.log().run(Stage.TLS, this::startTls);
            hello();
        }
        link.demandPrivacy(connection.tls(), words);
    }

    private String greeting() throws IOException {
        var reply = client.greeting();
        banner = reply.text();
        if (reply.code() != 220) throw link.refused(Stage.GREETING, reply.text());
        return banner;
    }

    private String hello() throws IOException {
        var reply = client.ehlo();
        words = reply.text();
        if (reply.isPositive()) return words;
        // A server from before RFC 1869, or one that dislikes this computer's name; HELO tells them apart.
        var old = client.helo();
        if (!old.isPositive()) throw link.refused(Stage.CAPABILITIES, words);
        if (link.server().encryption() != Encryption.NONE || link.server().needsLogin()) {
            throw new ConnectionFailure(Cause.EHLO_REJECTED, words);
        }
        return old.text();
    }

    private String startTls() throws IOException {
        if (!client.offers("STARTTLS")) {
            var all = banner + "\n" + words;
            throw new ConnectionFailure(
                    STRIPPED.matcher(all).find() ? Cause.STARTTLS_STRIPPED : Cause.STARTTLS_NOT_OFFERED, words);
        }
        var reply = client.startTls();
        if (reply.code() != 220) throw new ConnectionFailure(Cause.STARTTLS_REFUSED, reply.text());
        return reply.text();
    }

    private String auth(Secret secret) throws IOException {
        connection.hide(secret);
        var login = Authentication.of(link, secret);
        var outcome = new MechanismLogOn(link, login, connection, client.mechanisms(), true).run((exchange, inline) -> {
            var reply = client.auth(exchange, inline);
            return new MechanismLogOn.Said(reply.code() == 235, reply.text());
        });
        return switch (outcome) {
            case Outcome.Decided(var said) when said.yes() -> said.reply();
            case Outcome.Decided(var said) -> throw Authentication.refused(link, login, said.reply());
            case Outcome.NoWay(Sasl.Choice.OnlyOAuth choice, var _) -> throw noWay(choice);
            case Outcome.NoWay(var choice, var refusal) ->
                throw refusal.isPresent() ? Authentication.refused(link, login, refusal.get()) : noWay(choice);
        };
    }

    private ConnectionFailure noWay(Sasl.Choice choice) {
        return connection.tls().isEmpty() && client.offers("STARTTLS")
                ? new ConnectionFailure(Cause.TLS_REQUIRED, words)
                : Authentication.none(choice, words);
    }

    /** Goes no further than to see how to log on. */
    private void offered() throws IOException {
        if (!link.server().needsLogin()) throw new LogOnWithheld();
        try (var nothing = Secret.of("")) {
            var login = Authentication.of(link, nothing);
            var choice = Sasl.choose(client.mechanisms(), login, Authentication.place(connection));
            Authentication.offered(link, choice, false, "AUTH " + String.join(" ", new TreeSet<>(client.mechanisms())));
        }
    }

    /** Hands over the test message; once the server has taken it, nothing that follows makes it unsent. */
    public void send(EmailAddress from, EmailAddress to, String text) throws IOException {
        var message = text.getBytes(StandardCharsets.UTF_8);
        if ((from.needsSmtpUtf8() || to.needsSmtpUtf8()) && !client.offers("SMTPUTF8")) {
            link.log().begin(Stage.MAIL);
            throw new ConnectionFailure(Cause.SMTPUTF8_UNSUPPORTED, words);
        }
        if (client.offers("PIPELINING")) {
            envelopeAtOnce(from, to, message.length);
        } else {
            link.log().run(Stage.MAIL, () -> positive(Stage.MAIL, client.mail(from, to, message.length)));
            link.log().run(Stage.RCPT, () -> accepted(client.rcpt(to)));
            link.log().begin(Stage.DATA);
            expect354(client.data());
        }
        var reply = client.message(message);
        if (!reply.isPositive()) throw link.refused(Stage.DATA, reply.text());
        link.log().ok(reply.text());
    }

    /**
     * Asks whether the server would send to strangers for somebody who has not logged on. No message is begun: the
     * answer to RCPT is all that is wanted.
     */
    public void testRelay(EmailAddress from, EmailAddress stranger) throws IOException {
        link.log().begin(Stage.RCPT);
        if (!client.mail(from, stranger, 0).isPositive()) return;
        var reply = client.rcpt(stranger);
        if (reply.isPositive()) link.log().warn(Cause.OPEN_RELAY, Optional.of(reply.text()));
        else link.log().ok(reply.text());
        client.rset();
    }

    /** All replies are read, whatever the first says, so that the conversation stays in step (RFC 2920). */
    private void envelopeAtOnce(EmailAddress from, EmailAddress to, int size) throws IOException {
        link.log().begin(Stage.MAIL);
        client.sendEnvelope(from, to, size);
        var mail = client.next();
        if (mail.isPositive()) {
            link.log().ok(mail.text());
            link.log().begin(Stage.RCPT);
        }
        var rcpt = client.next();
        if (mail.isPositive() && rcpt.isPositive()) {
            link.log().ok(rcpt.text());
            link.log().begin(Stage.DATA);
        }
        var data = client.next();
        if (!mail.isPositive() || !rcpt.isPositive()) {
            if (data.code() == 354) client.emptyMessage();
            throw mail.isPositive() ? refusedRecipient(rcpt) : link.refused(Stage.MAIL, mail.text());
        }
        expect354(data);
    }

    private void expect354(SmtpReply reply) throws IOException {
        if (reply.code() != 354) throw link.refused(Stage.DATA, reply.text());
    }

    private String accepted(SmtpReply reply) throws IOException {
        if (!reply.isPositive()) throw refusedRecipient(reply);
        return reply.text();
    }

    /** Where nobody logged on and one could have, that is why a server does not send to others. */
    private ConnectionFailure refusedRecipient(SmtpReply reply) {
        var failure = link.refused(Stage.RCPT, reply.text());
        boolean wanting = failure.what() == Cause.RELAY_DENIED
                && !link.server().needsLogin()
                && !client.mechanisms().isEmpty();
        return wanting ? new ConnectionFailure(Cause.AUTH_REQUIRED, reply.text()) : failure;
    }

    private String positive(Stage stage, SmtpReply reply) throws IOException {
        if (!reply.isPositive()) throw link.refused(stage, reply.text());
        return reply.text();
    }

    /** Says QUIT where the connection still stands; what becomes of it no longer matters. */
    @Override
    public void close() {
        Disconnect.say(connection, client::quit);
    }
}
