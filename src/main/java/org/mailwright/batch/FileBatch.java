package org.mailwright.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;

/**
 * Writes files for everybody in a list. Started again after an interruption it writes what is missing, and the output is
 * byte for byte what one run would have written.
 */
public final class FileBatch {

    private final AccountTemplate template;
    private final List<Exporter> exporters;
    private final BatchTarget target;
    private final Key run;
    private final FileLayout layout;
    private final BatchListener listener;
    private final Map<RowFault.Kind, Long> faults = new EnumMap<>(RowFault.Kind.class);
    private final Set<BatchSummary.Left> left = new LinkedHashSet<>();
    private long rows;
    private long written;
    private long kept;
    private long files;

    /**
     * A batch that runs once.
     *
     * @param maker what else the files' content hangs on: the program's version and the language
     */
    public FileBatch(
            AccountTemplate template,
            List<Exporter> exporters,
            BatchTarget target,
            String maker,
            BatchListener listener) {
        this.template = template;
        this.exporters = List.copyOf(exporters);
        this.target = target;
        this.listener = listener;
        this.layout = new FileLayout(exporters.stream().map(Exporter::format).toList());
        var formats = exporters.stream().map(Exporter::id).collect(Collectors.joining(","));
        this.run = Key.of(maker, formats, template.key().text());
    }

    /** The result of a run. */
    public sealed interface Outcome {

        record Finished(BatchSummary summary) implements Outcome {}

        /** The list could not be read any more or the output not be written, such as on a full disk. */
        record Stopped(BatchSummary summary, long line, IOException trouble) implements Outcome {}
    }

    /** Runs to the end of the list. Stops between two people when its thread is interrupted. */
    public Outcome run(PeopleList list) throws InterruptedException {
        long line = 0;
        try (var names = new SafeName();
                var journal = new Journal(Journal.beside(target.path()), key(list));
                var output = output(journal)) {
            for (var next = list.next(); next.isPresent(); next = list.next()) {
                if (Thread.interrupted()) throw new InterruptedException();
                switch (next.get()) {
                    case PeopleList.Entry.Faulty(var fault) -> {
                        line = fault.line();
                        fail(fault);
                    }
                    case PeopleList.Entry.Somebody(var person, var _) -> {
                        line = person.line();
                        write(person, names.of(person), journal, output);
                    }
                }
                listener.progress(++rows, list.progress());
            }
            if (!journal.isComplete()) output.finish();
            journal.complete();
            return new Outcome.Finished(summary());
        } catch (InterruptedIOException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            return new Outcome.Stopped(summary(), line, e);
        }
    }

    /** An archive cannot be changed in its middle, so another list makes another. */
    private Key key(PeopleList list) {
        return target instanceof BatchTarget.Archive
                ? Key.of(run.text(), list.format().file().digest())
                : run;
    }

    private BatchOutput output(Journal journal) throws IOException {
        return switch (target) {
            case BatchTarget.Folder(var path) -> new OutputFolder(path);
            case BatchTarget.Archive(var path) -> ZipOutput.goingOn(path, journal);
        };
    }

    private void write(Person person, String name, Journal journal, BatchOutput output) throws IOException {
        var key = person.key(run.text());
        if (journal.has(key) && hasAll(name, output)) {
            kept++;
            return;
        }
        var profile = template.of(person);
        if (profile.isEmpty()) {
            fail(new RowFault(person.line(), person.address().toString(), RowFault.Kind.TEMPLATE, List.of()));
            return;
        }
        var all = new ArrayList<ExportedFile>();
        for (var exporter : exporters) {
            switch (exporter.export(profile.get())) {
                case Exporter.Result.Refused(var reasons) -> {
                    fail(refused(person, exporter, reasons));
                    return;
                }
                case Exporter.Result.Exported exported -> {
                    exported.left().forEach(limit -> left.add(new BatchSummary.Left(exporter.id(), limit)));
                    all.addAll(
                            layout.placed(name, exporter.format(), profile.get().settings(), exported.files()));
                }
            }
        }
        output.write(all);
        journal.add(key, output.position());
        written++;
        files += all.size();
    }

    private boolean hasAll(String name, BatchOutput output) throws IOException {
        for (var exporter : exporters) {
            if (!output.has(layout.place(name, exporter.format()))) return false;
        }
        return true;
    }

    private static RowFault refused(Person person, Exporter exporter, List<Limit> reasons) {
        var values = Stream.concat(Stream.of(exporter.id()), reasons.stream().map(Limit::code))
                .toList();
        return new RowFault(person.line(), person.address().toString(), RowFault.Kind.FORMAT, values);
    }

    private void fail(RowFault fault) {
        faults.merge(fault.kind(), 1L, Long::sum);
        listener.failed(fault);
    }

    private BatchSummary summary() {
        return new BatchSummary(rows, written, kept, files, faults, List.copyOf(left));
    }
}
