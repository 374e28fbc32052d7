package org.mailwright.check.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Observation;
import org.mailwright.check.diagnosis.Diagnoser;
import org.mailwright.check.diagnosis.Diagnosis;
import org.mailwright.check.diagnosis.RefusalInContext;
import org.mailwright.check.live.SideResult.Sent;
import org.mailwright.check.session.Authentication;
import org.mailwright.check.session.ImapCheck;
import org.mailwright.check.session.IncomingSession;
import org.mailwright.check.session.LogOnBudget;
import org.mailwright.check.session.LogOnWithheld;
import org.mailwright.check.session.Pop3Check;
import org.mailwright.check.session.ServerContext;
import org.mailwright.check.session.SmtpCheck;
import org.mailwright.check.session.StageLog;
import org.mailwright.check.session.TestMessage;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Wall;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.mail.Transcript;
import org.mailwright.net.tls.Network;
import org.mailwright.reply.ReplyReader;

/** Goes through the stages of one server, and looks into what stops it. */
final class SideCheck {

    private static final Set<Stage> INCOMING = EnumSet.of(
            Stage.RESOLVE, Stage.CONNECT, Stage.GREETING, Stage.CAPABILITIES, Stage.TLS, Stage.AUTH, Stage.MAILBOX);
    private static final Set<Stage> OUTGOING = EnumSet.range(Stage.RESOLVE, Stage.DATA);

    /** Of a reply that breaks what reads it. */
    private static final ReplyReader.Reading UNREAD =
            new ReplyReader.Reading(Cause.PROTOCOL_VIOLATION, ReplyReader.Confidence.LOW);

    private final Network network;
    private final Connections connections;
    private final ReplyReader replies;
    private final CheckRequest request;
    private final Side side;
    private final LogOnBudget.Gate gate;
    private final StageLog log;
    private final Transcript transcript = new Transcript(_ -> {});
    private volatile Optional<Suggestion> suggestion = Optional.empty();
    private volatile List<Observation> observations = List.of();
    private volatile Sent sent = Sent.NO;

    SideCheck(
            Side side,
            Network network,
            Connections connections,
            ReplyReader replies,
            CheckRequest request,
            LogOnBudget budget,
            Consumer<CheckEvent> progress) {
        this.side = side;
        this.gate = budget.of(side);
        this.network = network;
        this.connections = connections;
        this.replies = replies;
        this.request = request;
        this.log = new StageLog(side, transcript::masked, progress);
    }

    /** Logs on to the incoming server and opens the INBOX. */
    SideResult incoming(Secret secret) {
        Optional<IncomingSession> mailbox = Optional.empty();
        try {
            var session = loggedOn(link -> mailbox(link, secret));
            mailbox = Optional.of(session);
            session.openInbox();
        } catch (LogOnWithheld e) {
            return result(Optional.empty());
        } catch (IOException e) {
            mailbox.ifPresent(IncomingSession::close);
            mailbox = Optional.empty();
            fail(e);
        }
        return result(mailbox);
    }

    /** Logs on to the outgoing server and sends the test message. */
    SideResult outgoing(Secret secret, Supplier<TestMessage> message) {
        try (var session = loggedOn(link -> SmtpCheck.logOn(link, secret))) {
            session.send(request.settings().from(), request.to(), message.get().text());
            sent = session.hasOneMailbox() ? Sent.YES_TO_ONE_MAILBOX : Sent.YES;
            if (OpenRelayTest.isToBeTested(request)) testRelay(session);
        } catch (LogOnWithheld e) {
            return result(Optional.empty());
        } catch (IOException e) {
            if (e instanceof ConnectionFailure failure && failure.what() == Cause.RESULT_UNKNOWN) sent = Sent.UNKNOWN;
            fail(e);
        }
        return result(Optional.empty());
    }

    /** What is known of a side that did not come to its end: its stage failed, and what still comes is too late. */
    SideResult givenUp(Cause cause) {
        if (log.current() == Stage.DATA && sent == Sent.NO) sent = Sent.UNKNOWN;
        log.mute(false);
        log.fail(causeAt(log.current(), cause), Optional.empty());
        var result = result(Optional.empty());
        log.close();
        return result;
    }

    /** Forgets the password, once the check is over. */
    void forgetSecrets() {
        transcript.forgetSecrets();
    }

    private static Cause causeAt(Stage stage, Cause cause) {
        if (cause != Cause.GREETING_TIMEOUT) return cause;
        return switch (stage) {
            case RESOLVE -> Cause.DNS_TEMPORARY;
            case CONNECT -> Cause.CONN_TIMEOUT;
            case DATA -> Cause.RESULT_UNKNOWN;
            default -> cause;
        };
    }

    /** Whatever comes of it, the test message is sent. */
    private void testRelay(SmtpCheck session) {
        try {
            session.testRelay(request.settings().from(), OpenRelayTest.stranger(request));
        } catch (IOException e) {
            // The server would rather not say.
        }
    }

    /** A log-on over a link. */
    @FunctionalInterface
    private interface LogOn<T> {
        T over(ServerContext link) throws IOException;
    }

    /** The log-on has its turn until there is a verdict on it, or will be none. */
    private <T> T loggedOn(LogOn<T> logOn) throws IOException {
        try {
            return tried(logOn);
        } finally {
            gate.settle();
        }
    }

    /** Tries at most twice, the second time with the user name's other form, so that no account is locked. */
    private <T> T tried(LogOn<T> logOn) throws IOException {
        var link = link();
        try {
            var session = logOn.over(link);
            var name = gate.username(server().username());
            if (server().needsLogin() && !name.equals(server().username())) {
                suggestion = Optional.of(new Suggestion(server().withUsername(name), true));
            }
            return session;
        } catch (ConnectionFailure refused) {
            var other = Authentication.otherForm(
                    server().username(), request.settings().address());
            if (!isAboutUsername(refused) || other.isEmpty()) throw refused;
            log.mute(true);
            try {
                var session = logOn.over(link.withUsername(other.get()));
                suggestion = Optional.of(new Suggestion(server().withUsername(other.get()), true));
                return session;
            } catch (IOException second) {
                throw refused;
            } finally {
                log.mute(false);
                log.begin(Stage.AUTH);
                if (suggestion.isPresent()) log.warn(Cause.AUTH_USERNAME_FORM, refused.reply());
            }
        }
    }

    /**
     * For a provider that the catalog knows, the form is known too, and a second try would only help to lock it. The
     * second try of a token is that of a fresh one.
     */
    private boolean isAboutUsername(ConnectionFailure refused) {
        return log.current() == Stage.AUTH
                && request.provider().isEmpty()
                && gate.mayTryOtherForm(refused.reply())
                && !server().needsToken()
                && (refused.what() == Cause.AUTH_BAD_CREDENTIALS || refused.what() == Cause.AUTH_USERNAME_FORM);
    }

    private static IncomingSession mailbox(ServerContext link, Secret secret) throws IOException {
        return link.server().protocol() == Protocol.IMAP
                ? ImapCheck.logOn(link, secret)
                : Pop3Check.logOn(link, secret);
    }

    private void fail(IOException e) {
        var failure = switch (e) {
            case ConnectionFailure known -> known;
            case InterruptedIOException late -> new ConnectionFailure(Cause.GREETING_TIMEOUT, late);
            default -> new ConnectionFailure(Cause.CONN_DROPPED, e);
        };
        var diagnoser = new Diagnoser(
                network,
                connections,
                request.settings().address(),
                request.provider().isPresent());
        var diagnosis = Wall.around(
                () -> diagnoser.examine(server(), log.current(), failure, transcript),
                _ -> Diagnosis.plain(failure.what()));
        if (suggestion.isEmpty()) suggestion = diagnosis.suggestion();
        observations = diagnosis.observations();
        log.fail(diagnosis.cause(), failure.reply());
    }

    private SideResult result(Optional<IncomingSession> mailbox) {
        log.skip(side == Side.INCOMING ? INCOMING : OUTGOING);
        return new SideResult(log.findings(), suggestion, observations, mailbox, sent, transcript);
    }

    private ServerContext link() {
        return new ServerContext(
                server(), network, connections, transcript, log, request.allowPlaintext(), this::cause, gate);
    }

    private Cause cause(Stage stage, String reply) {
        var context = new ReplyReader.Context(Optional.of(stage), Optional.of(server().protocol()), request.provider());
        var words = reply.length() > Limits.WORDS ? reply.substring(0, Limits.WORDS) : reply;
        return new RefusalInContext(server(), request.extras().switchedOff(), stage)
                .cause(words, Wall.around(() -> replies.read(words, context), _ -> UNREAD));
    }

    private ServerSettings server() {
        return request.settings().server(side).orElseThrow();
    }
}
