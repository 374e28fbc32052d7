package org.mailwright.check.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.check.LogOnRules;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;

/**
 * The log-ons of one check over both sides: one at a time, and at most two that fail, so that no account is locked.
 *
 * <p>The second of two sides waits for what the first says of the password. A password that one server called wrong is
 * not shown to the other with the same user name.
 */
public final class LogOnBudget {

    /** A second log-on with the same name and password would be refused like the first, or make things worse. */
    private static final Set<Cause> SPOILING = EnumSet.of(
            Cause.AUTH_BAD_CREDENTIALS,
            Cause.AUTH_USERNAME_FORM,
            Cause.AUTH_APP_PASSWORD_REQUIRED,
            Cause.AUTH_WEB_LOGIN_REQUIRED,
            Cause.AUTH_ACCOUNT_LOCKED,
            Cause.AUTH_TOO_MANY,
            Cause.OAUTH_TOKEN_REJECTED);

    private final LogOnRules rules;
    private final Duration headStart;
    private final boolean alone;
    private final boolean shared;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch incomingSettled = new CountDownLatch(1);
    private final List<LogOnAttempt> attempts = new CopyOnWriteArrayList<>();

    /**
     * The budget of one check.
     *
     * @param samePassword whether both servers are given the same password
     * @param headStart how long the outgoing side lets the incoming one go first
     */
    public LogOnBudget(CheckRequest request, boolean samePassword, Duration headStart) {
        rules = request.extras().logOn();
        this.headStart = headStart;
        var servers = request.sides().stream()
                .flatMap(side -> request.settings().server(side).stream())
                .filter(server -> server.needsLogin())
                .toList();
        alone = servers.size() < 2;
        shared = !alone
                && samePassword
                && servers.stream().map(server -> server.username()).distinct().count() == 1;
    }

    public Gate of(Side side) {
        return new Gate(side);
    }

    /** In the order in which they were tried. */
    public List<LogOnAttempt> attempts() {
        return List.copyOf(attempts);
    }

    private long failed() {
        return attempts.stream().filter(LogOnAttempt::isFailed).count();
    }

    private boolean isSpoilt() {
        return shared
                && attempts.stream().anyMatch(attempt -> attempt.isFailed() && SPOILING.contains(attempt.cause()))
                && attempts.stream().noneMatch(attempt -> attempt.result() == LogOnAttempt.Result.ACCEPTED);
    }

    /** One side's way to its log-on. Used by the side's own thread only. */
    public final class Gate {

        private final Side side;
        private boolean free;

        private Gate(Side side) {
            this.side = side;
        }

        boolean isTested() {
            return rules.tested();
        }

        /** Waits until no other log-on is under way. The turn lasts until {@link #settle}. */
        void await() throws IOException {
            if (free || turn.isHeldByCurrentThread()) return;
            try {
                if (side == Side.OUTGOING) {
                    boolean _ = incomingSettled.await(headStart.toMillis(), TimeUnit.MILLISECONDS);
                }
                turn.lockInterruptibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted before the log-on");
            }
            if (failed() >= rules.most() || isSpoilt()) throw new LogOnWithheld();
        }

        void tried(String username, String mechanism, LogOnAttempt.Result result, Cause cause) {
            if (!free) attempts.add(new LogOnAttempt(side, username, mechanism, result, cause));
        }

        /** The user name that the other server took, where both have the same, unless this one has refused it. */
        public String username(String settings) {
            if (!shared) return settings;
            return attempts.stream()
                    .filter(attempt -> attempt.result() == LogOnAttempt.Result.ACCEPTED && attempt.side() != side)
                    .map(LogOnAttempt::username)
                    .filter(name -> attempts.stream()
                            .noneMatch(attempt -> attempt.side() == side
                                    && attempt.username().equals(name)
                                    && attempt.result() != LogOnAttempt.Result.ACCEPTED))
                    .findFirst()
                    .orElse(settings);
        }

        /** Whether the user name's other form may be tried: nobody gave one, and the other side was refused none. */
        public boolean mayTryOtherForm(Optional<String> reply) {
            return !rules.nameGiven()
                    && failed() < rules.most()
                    && attempts.stream().allMatch(this::isOwnOrAccepted)
                    && (alone || shared)
                    && reply.filter(WrongPassword::isSaid).isEmpty();
        }

        private boolean isOwnOrAccepted(LogOnAttempt attempt) {
            return attempt.side() == side || attempt.result() == LogOnAttempt.Result.ACCEPTED;
        }

        /** This side has its verdict, or will have none. */
        public void settle() {
            free = true;
            if (side == Side.INCOMING) incomingSettled.countDown();
            if (turn.isHeldByCurrentThread()) turn.unlock();
        }
    }
}
