package org.mailwright.check.live;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Removal;
import org.mailwright.check.live.SideResult.Sent;
import org.mailwright.check.session.IncomingSession;
import org.mailwright.check.session.LogOnBudget;
import org.mailwright.check.session.StageLog;
import org.mailwright.check.session.TestMessage;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.Cause;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Ticker;
import org.mailwright.net.Connections;
import org.mailwright.net.SocketThreads;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.tls.Network;
import org.mailwright.reply.ReplyReader;

/** One check under way: both servers at once, then the wait for the test message. */
final class CheckRun implements AutoCloseable {

    /** For the test message to be removed. */
    private static final Duration REMOVAL = Duration.ofSeconds(10);

    /** The part of the whole time in which a sound incoming server has long been logged on to. */
    private static final int HEAD_START = 20;

    private final CheckLimits limits;
    private final Network network;
    private final CheckRequest request;
    private final Credentials credentials;
    private final Consumer<CheckEvent> progress;
    private final Connections connections = new Connections();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(SocketThreads.FACTORY);
    private final CountDownLatch incomingDone = new CountDownLatch(1);
    private final Duration began = Ticker.SYSTEM.now();
    private final LogOnBudget budget;
    private final SideCheck incoming;
    private final SideCheck outgoing;

    CheckRun(
            CheckLimits limits,
            Network network,
            ReplyReader replies,
            CheckRequest request,
            Credentials credentials,
            Consumer<CheckEvent> progress) {
        this.limits = limits;
        this.network = network;
        this.request = request;
        this.credentials = credentials;
        this.progress = progress;
        this.budget =
                new LogOnBudget(request, credentials.areSame(), limits.whole().dividedBy(HEAD_START));
        this.incoming = new SideCheck(Side.INCOMING, network, connections, replies, request, budget, progress);
        this.outgoing = new SideCheck(Side.OUTGOING, network, connections, replies, request, budget, progress);
    }

    CheckReport report(TestMessageText words) throws InterruptedException {
        var now = network.clock().instant();
        var composed = new CompletableFuture<TestMessage>();
        var reading = threads.submit(() -> incoming());
        var sending = threads.submit(() -> outgoing(composed::join));
        // What needs no server is done while the servers are connected to.
        composed.completeAsync(
                () -> TestMessage.compose(request.settings(), request.to(), words, network.clock()), Runnable::run);
        var environment = NetworkEnvironment.now(network.dns());
        var read = await(reading, limits.whole().minus(elapsed()), incoming::givenUp);
        var sent = await(sending, limits.whole().minus(elapsed()), outgoing::givenUp);
        var log = new StageLog(Side.INCOMING, progress);
        var message = composed.join();
        var arrival = arrival(read, sent, message, log);
        read.mailbox().ifPresent(IncomingSession::close);
        var contacts = Stream.of(read, sent)
                .flatMap(side -> side.transcript().contacts().stream())
                .toList();
        var context = new CheckContext(now, environment, contacts);
        return new ReportBuilder(request, credentials.areSame(), read, sent, budget.attempts())
                .report(message, log.findings(), arrival, elapsed(), context);
    }

    private SideResult incoming() {
        try {
            if (!request.sides().contains(Side.INCOMING)) {
                budget.of(Side.INCOMING).settle();
                return SideResult.NONE;
            }
            return incoming.incoming(credentials.incoming());
        } finally {
            incomingDone.countDown();
        }
    }

    private SideResult outgoing(Supplier<TestMessage> message) throws InterruptedException {
        if (!request.sides().contains(Side.OUTGOING)) return SideResult.NONE;
        if (request.settings().outgoingLogin() == OutgoingLogin.AFTER_INCOMING) incomingDone.await();
        return outgoing.outgoing(credentials.outgoing(), message);
    }

    /** A message to somebody else's mailbox cannot be seen to arrive. */
    private Optional<Arrival> arrival(SideResult read, SideResult sent, TestMessage message, StageLog log)
            throws InterruptedException {
        var sought = request.extras().sought();
        var own = request.settings().address();
        boolean visible = sent.sent() != Sent.NO && request.to().equals(own)
                || sent.sent() == Sent.YES_TO_ONE_MAILBOX
                        && request.to().domain().equals(own.domain());
        boolean awaited = visible && !request.awaitArrival().isZero();
        if (read.mailbox().isEmpty() || !awaited && sought.isEmpty()) {
            log.skip(EnumSet.of(Stage.ARRIVAL));
            return Optional.empty();
        }
        log.begin(Stage.ARRIVAL);
        var protocol = request.settings().incoming().orElseThrow().protocol();
        var mailbox = read.mailbox().get();
        var wait = new ArrivalWait(mailbox, protocol, log, HeaderReading.USUAL);
        var token = sought.map(TestMessage::token).orElseGet(message::token);
        var limit = sought.isPresent() ? Duration.ZERO : arrivalLimit();
        Callable<Arrival> look = () -> wait.await(token, limit);
        var allowance = sought.isPresent() ? limits.whole().minus(elapsed()) : limit;
        var arrival = await(threads.submit(look), allowance.plus(limits.notice()), _ -> wait.missing(elapsed()));
        if (wait.place().isEmpty() || !request.extras().removesMessage()) return Optional.of(arrival);
        Callable<Removal> removal = () -> removal(mailbox, wait.place().get(), token);
        return Optional.of(arrival.withRemoval(await(threads.submit(removal), REMOVAL, _ -> Removal.FAILED)));
    }

    private static Removal removal(IncomingSession mailbox, IncomingSession.Found place, String token) {
        try {
            return mailbox.remove(place, token);
        } catch (IOException e) {
            return Removal.FAILED;
        }
    }

    private Duration arrivalLimit() {
        var wanted = request.awaitArrival();
        if (wanted.compareTo(CheckRequest.USUAL_WAIT) > 0) return wanted;
        var left = limits.whole().minus(elapsed()).minus(request.extras().removesMessage() ? REMOVAL : Duration.ZERO);
        return wanted.compareTo(left) < 0 ? wanted : left;
    }

    private Duration elapsed() {
        return Ticker.SYSTEM.since(began);
    }

    /**
     * Waits for work. When its time is over its connections are closed, which ends it; where it does not end even
     * then, or fails in a way that nobody foresaw, what is known without it has to do.
     */
    private <T> T await(Future<T> work, Duration limit, Function<Cause, T> otherwise) throws InterruptedException {
        try {
            return work.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            connections.close();
        } catch (ExecutionException e) {
            return otherwise.apply(Cause.PROTOCOL_VIOLATION);
        }
        try {
            return work.get(limits.notice().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return otherwise.apply(Cause.GREETING_TIMEOUT);
        } catch (ExecutionException e) {
            return otherwise.apply(Cause.PROTOCOL_VIOLATION);
        }
    }

    /** Ends all that is under way, also when the check was cancelled. What does not end is left behind. */
    @Override
    public void close() {
        connections.close();
        threads.shutdownNow();
        incoming.forgetSecrets();
        outgoing.forgetSecrets();
        try {
            threads.awaitTermination(limits.notice().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
