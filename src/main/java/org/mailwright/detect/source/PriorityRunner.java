package org.mailwright.detect.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.model.Cause;
import org.mailwright.model.Wall;
import org.mailwright.net.Scheduler;
import org.mailwright.net.TaskGroup;

/** Asks several doors of one place at once, and takes the best that opens, not the first. */
final class PriorityRunner {

    /** One door. Blocks, and stops when its thread is interrupted. */
    interface Door {
        Answer knock();
    }

    private final Scheduler tempo;
    private final Duration limit;

    PriorityRunner(Scheduler tempo, Duration limit) {
        this.tempo = tempo;
        this.limit = limit;
    }

    /** The result of all doors: the find of the best, else the gravest failure, else nothing. */
    Answer ask(List<Door> byRank) {
        var answers = new ArrayList<Optional<Answer>>();
        byRank.forEach(_ -> answers.add(Optional.empty()));
        var end = tempo.now().plus(limit);
        try (var crew = new TaskGroup<Numbered>(tempo)) {
            IntStream.range(0, byRank.size())
                    .forEach(rank -> crew.start(() -> new Numbered(rank, walled(byRank.get(rank)))));
            while (crew.isWorking() && !isSettled(answers)) {
                var next = crew.next(end.minus(tempo.now()));
                if (next.isEmpty()) break;
                answers.set(next.get().rank(), Optional.of(next.get().answer()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return together(answers.stream()
                .map(answer -> answer.orElse(new Answer.Failed(Cause.CONN_TIMEOUT)))
                .toList());
    }

    private static Answer walled(Door door) {
        return Wall.around(door::knock, _ -> new Answer.Failed(Cause.UNKNOWN));
    }

    /** Several answers as one. */
    static Answer together(List<Answer> byRank) {
        return byRank.stream()
                .filter(Answer.Found.class::isInstance)
                .findFirst()
                .or(() -> byRank.stream()
                        .filter(answer ->
                                answer instanceof Answer.Failed(var cause, var _) && cause == Cause.DISCO_MALICIOUS)
                        .findFirst())
                .or(() -> byRank.stream()
                        .filter(answer -> answer instanceof Answer.Failed(var _, var file) && file.isPresent())
                        .findFirst())
                .or(() ->
                        byRank.stream().filter(Answer.Failed.class::isInstance).findFirst())
                .orElse(new Answer.Nothing());
    }

    private static boolean isSettled(List<Optional<Answer>> byRank) {
        for (var answer : byRank) {
            if (answer.isEmpty()) return false;
            if (answer.get() instanceof Answer.Found) return true;
        }
        return true;
    }

    private record Numbered(int rank, Answer answer) {}
}
