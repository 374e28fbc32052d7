package org.mailwright.cli.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.batch.Column;
import org.mailwright.batch.PeopleList;
import org.mailwright.batch.RowFaultWords;
import org.mailwright.batch.live.LiveBatch;
import org.mailwright.batch.live.PasswordSource;
import org.mailwright.batch.live.ResultWords;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.LogOnRules;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Progress;
import org.mailwright.text.IoWords;

/** The half of {@code batch} that tests accounts live. */
final class BatchCheck {

    static final List<String> OPTIONS = List.of(
            "--jobs",
            "--password-column",
            "--password-stdin",
            "--password-fd",
            "--no-log-on",
            "--one-attempt",
            "--no-send",
            "--await-arrival");

    private static final int USUAL_JOBS = 8;
    private static final int MOST_JOBS = 200;

    /** The names of the columns of the table, the same in every language: scripts read it too. */
    private static final List<String> HEADING = List.of(
            "line", "address", "outcome", "cause", "problem", "side", "stage", "title", "turn", "advice", "millis");

    private final CommandContext context;

    BatchCheck(CommandContext context) {
        this.context = context;
    }

    int run() throws CommandException, InterruptedException {
        int jobs = jobs();
        var results = results();
        var named = context.options().text("--password-column");
        try (var list = BatchList.open(context, named);
                var passwords = passwords(list)) {
            var wanted = wanted(jobs, passwords);
            var checker = context.services().checker(context.network());
            var rows = new RowFaultWords(context.messages());
            var words = new ResultWords(context.messages(), context.wording(), rows::reason);
            try (var progress = Progress.of(context, context.say("batch.testing"))) {
                var follower = new BatchFollower(context, progress);
                var table = new LiveBatch(wanted, checker, words, follower).run(list, results, HEADING);
                progress.hide();
                if (passwords.hasMore()) context.warn("batch.passwords.left");
                follower.rethrow();
                return new ResultTableView(context).print(table, results);
            }
        } catch (IOException e) {
            throw CommandException.trouble("batch.check.stopped", results.toString(), IoWords.of(e));
        }
    }

    private LiveBatch.Wanted wanted(int jobs, PasswordSource passwords) throws CommandException {
        var template = BatchList.template(context);
        var finder = template.isPresent()
                ? new BatchSettings.Profile(template.get())
                : new BatchSettings.Search(context.services().detector(context.network(), context::warn));
        var wait = context.options().text("--await-arrival");
        var run = String.join(
                " ",
                context.options().text("--profile").orElse("-"),
                wait.orElse("-"),
                context.options().has("--no-log-on")
                        ? "reaches"
                        : context.options().has("--no-send") ? "reads" : "sends",
                context.messages().locale().toLanguageTag());
        return new LiveBatch.Wanted(
                run.replaceAll("\\p{Cntrl}", "?"),
                finder,
                passwords,
                jobs,
                !context.options().has("--no-log-on"),
                !context.options().has("--no-send"),
                wait.isPresent() ? seconds(wait.get()) : Duration.ZERO,
                context.messages().locale().toLanguageTag(),
                CheckOptions.NONE.withLogOn(rules()));
    }

    /** A profile's user names are those that were given; a list's are told row by row. */
    private LogOnRules rules() {
        if (context.options().has("--no-log-on")) return LogOnRules.NONE;
        return LogOnRules.USUAL
                .withOnce(context.options().has("--one-attempt")
                        || !context.services().policy().secondLogOn())
                .withNameGiven(context.options().has("--profile"));
    }

    private static Duration seconds(String text) throws CommandException {
        if (!text.matches("[0-9]{1,6}")) throw CommandException.invalid("cli.bad-seconds", "--await-arrival");
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private BatchPasswords passwords(PeopleList list) throws CommandException {
        boolean stdin = context.options().has("--password-stdin");
        var descriptor = context.options().text("--password-fd");
        long ways = Stream.of(stdin, descriptor.isPresent(), context.options().has("--password-column"))
                .filter(Boolean::booleanValue)
                .count();
        if (context.options().has("--no-log-on")) {
            if (ways > 0) throw CommandException.invalid("batch.passwords.not-wanted");
            return BatchPasswords.column();
        }
        if (ways > 1) throw CommandException.invalid("batch.passwords.one-way");
        if (stdin) return BatchPasswords.lines(context.in());
        if (descriptor.isPresent()) return BatchPasswords.descriptor(descriptor.get());
        if (list.format().heading().has(Column.PASSWORD)) return BatchPasswords.column();
        throw CommandException.invalid("batch.passwords.none");
    }

    private int jobs() throws CommandException {
        var typed = context.options().text("--jobs");
        if (typed.isEmpty()) return USUAL_JOBS;
        if (!typed.get().matches("[0-9]{1,3}")) throw CommandException.invalid("batch.bad-jobs", MOST_JOBS);
        int jobs = Integer.parseInt(typed.get());
        if (jobs < 1 || jobs > MOST_JOBS) throw CommandException.invalid("batch.bad-jobs", MOST_JOBS);
        return jobs;
    }

    /** Beside the list, unless another place is named. */
    private Path results() throws CommandException {
        var named = context.path("--out");
        if (named.isPresent()) return named.get().toAbsolutePath();
        var list = BatchList.file(context).toAbsolutePath();
        var name = Optional.ofNullable(list.getFileName()).map(Path::toString).orElse("users.csv");
        return list.resolveSibling(name.replaceFirst("(?i)\\.(csv|tsv|txt)$", "") + ".results.csv");
    }
}
