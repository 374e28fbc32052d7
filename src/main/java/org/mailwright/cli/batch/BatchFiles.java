package org.mailwright.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.batch.BatchListener;
import org.mailwright.batch.BatchTarget;
import org.mailwright.batch.FileBatch;
import org.mailwright.batch.OneForAll;
import org.mailwright.batch.RowFault;
import org.mailwright.batch.RowFaultWords;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Progress;
import org.mailwright.export.Exporter;
import org.mailwright.text.IoWords;

/** The half of {@code batch} that writes files. */
final class BatchFiles {

    private final CommandContext context;

    BatchFiles(CommandContext context) {
        this.context = context;
    }

    int run() throws CommandException, InterruptedException {
        var template = BatchList.template(context).orElseThrow(() -> missing("--profile TEMPLATE"));
        var exporters = exporters();
        var target = target();
        try (var list = BatchList.open(context, Optional.empty())) {
            BatchList.warnOfPasswords(list, context);
            warn(template, exporters);
            try (var progress = Progress.of(context, context.say("batch.writing"))) {
                var follower = new Follower(progress);
                var maker = context.services().version() + " "
                        + context.messages().locale().toLanguageTag();
                var outcome = new FileBatch(template, exporters, target, maker, follower).run(list);
                follower.rethrow();
                return new BatchSummaryView(context, target).print(outcome);
            }
        } catch (IOException e) {
            throw CommandException.trouble(
                    "batch.list.unreadable", BatchList.file(context).toString(), IoWords.of(e));
        }
    }

    private BatchTarget target() throws CommandException {
        var path = context.path("--out").orElseThrow(() -> missing("--out FOLDER|FILE.zip"));
        var target = BatchTarget.of(path);
        if (!target.isNamed()) throw CommandException.invalid("batch.bad-out", path.toString());
        return target;
    }

    private List<Exporter> exporters() throws CommandException {
        var typed = context.options().text("--format").orElseThrow(() -> missing("--format ID[,ID...]"));
        var ids = new LinkedHashSet<>(
                Arrays.stream(typed.split(",")).map(String::strip).toList());
        var known = context.services().exporters(context.messages());
        var wanted = new ArrayList<Exporter>();
        for (var id : ids) {
            var unknown = context.services().policy().offers(id) ? "cli.unknown-format" : "policy.formats.forbidden";
            wanted.add(known.stream()
                    .filter(exporter -> exporter.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> CommandException.invalid(
                            unknown, id, known.stream().map(Exporter::id).collect(Collectors.joining(", ")))));
        }
        return List.copyOf(wanted);
    }

    /** What is better said before a hundred thousand files are written than after. */
    private void warn(AccountTemplate template, List<Exporter> exporters) throws CommandException {
        var file = context.options().text("--profile").orElseThrow();
        for (var exporter : exporters) {
            OneForAll.of(exporter.id())
                    .ifPresent(way -> context.warn("batch.one-for-all." + way.code(), exporter.id(), file));
        }
        boolean plain = template.logsOnInClear();
        if (plain && !context.services().policy().plaintext()) context.warn("policy.plaintext.export");
    }

    private static CommandException missing(String option) {
        return CommandException.invalid("cli.missing", option);
    }

    /** Reports each row that fails, and how far the list is read. */
    private final class Follower implements BatchListener {

        private static final int STEP = 100;

        private final Progress progress;
        private final RowFaultView view = new RowFaultView(context);
        private final RowFaultWords words = new RowFaultWords(context.messages());
        private Optional<CommandException> closedPipe = Optional.empty();

        Follower(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void failed(RowFault fault) {
            progress.hide();
            context.out().remark(words.sentence(fault));
            if (!context.json() || closedPipe.isPresent()) return;
            try {
                view.json(fault);
            } catch (CommandException e) {
                closedPipe = Optional.of(e);
            }
        }

        @Override
        public void progress(long rows, double fraction) {
            if (rows % STEP == 0) progress.show(BatchProgress.line(context, rows, fraction));
        }

        /** Nobody reads the results any more: the files are written all the same. */
        void rethrow() throws CommandException {
            if (closedPipe.isPresent()) throw closedPipe.get();
        }
    }
}
