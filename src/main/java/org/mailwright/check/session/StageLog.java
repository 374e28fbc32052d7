package org.mailwright.check.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.Finding;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Ticker;

/** Keeps the result of each stage of one side and reports it as it happens. */
public final class StageLog {

    private final Side side;
    private final UnaryOperator<String> mask;
    private final Consumer<CheckEvent> progress;
    private final List<Finding> findings = new ArrayList<>();
    private volatile Duration began = Ticker.SYSTEM.now();
    private volatile Stage current = Stage.RESOLVE;
    private volatile boolean muted;
    private volatile boolean closed;

    public StageLog(Side side, Consumer<CheckEvent> progress) {
        this(side, UnaryOperator.identity(), progress);
    }

    /**
     * A log of what a server says, which may echo a password.
     *
     * @param mask takes secrets out of the server's words
     */
    public StageLog(Side side, UnaryOperator<String> mask, Consumer<CheckEvent> progress) {
        this.side = side;
        this.mask = mask;
        this.progress = progress;
    }

    /** Something a stage does, giving the server's words or none. */
    @FunctionalInterface
    interface Step {
        String run() throws IOException;
    }

    /** Runs a stage; a failure is not noted here but by {@link #fail}, once more is known of it. */
    void run(Stage stage, Step step) throws IOException {
        begin(stage);
        ok(step.run());
    }

    public void begin(Stage stage) {
        current = stage;
        began = Ticker.SYSTEM.now();
        if (!muted && !closed) progress.accept(new CheckEvent.Began(side, stage));
    }

    public void ok(String reply) {
        end(Finding.Status.OK, Cause.NONE, reply.isEmpty() ? Optional.empty() : Optional.of(reply));
    }

    public void warn(Cause cause, Optional<String> reply) {
        end(Finding.Status.WARN, cause, reply);
    }

    /** The stage was come to and deliberately not gone through. */
    void skipped(String reply) {
        end(Finding.Status.SKIPPED, Cause.NONE, Optional.of(reply).filter(words -> !words.isBlank()));
    }

    public void fail(Cause cause, Optional<String> reply) {
        end(Finding.Status.FAIL, cause, reply);
    }

    /** Notes the stages that were not come to. */
    public void skip(Set<Stage> stages) {
        var left = EnumSet.noneOf(Stage.class);
        left.addAll(stages);
        synchronized (findings) {
            findings.forEach(finding -> left.remove(finding.stage()));
        }
        for (var stage : left) {
            add(new Finding(side, stage, Finding.Status.SKIPPED, Cause.NONE, Optional.empty(), Duration.ZERO));
        }
    }

    /** While muted nothing is noted and nothing told. */
    public void mute(boolean on) {
        muted = on;
    }

    /** From now on nothing is noted: what still comes is too late. */
    public void close() {
        closed = true;
    }

    public Stage current() {
        return current;
    }

    /** In the order of the stages. */
    public List<Finding> findings() {
        synchronized (findings) {
            return findings.stream()
                    .sorted((a, b) -> a.stage().compareTo(b.stage()))
                    .toList();
        }
    }

    private void end(Finding.Status status, Cause cause, Optional<String> reply) {
        add(new Finding(side, current, status, cause, reply.map(mask), Ticker.SYSTEM.since(began)));
    }

    private void add(Finding finding) {
        if (muted || closed) return;
        synchronized (findings) {
            findings.add(finding);
        }
        progress.accept(new CheckEvent.Ended(finding));
    }
}
