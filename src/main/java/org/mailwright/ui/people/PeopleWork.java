package org.mailwright.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.batch.BatchListener;
import org.mailwright.batch.BatchTarget;
import org.mailwright.batch.FileBatch;
import org.mailwright.batch.ListPreview;
import org.mailwright.batch.PeopleList;
import org.mailwright.batch.RowFault;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.export.Exporter;
import org.mailwright.model.DomainName;

/**
 * Writes everybody's files into a folder. Blocks, and stops when its thread is interrupted; the next run for the same folder
 * goes on where it stopped.
 *
 * @param maker what else the files hang on: the program's version and the language
 */
record PeopleWork(
        Path list,
        AccountTemplate template,
        List<Exporter> exporters,
        Path folder,
        Predicate<DomainName> allowed,
        String maker) {

    /** What is heard of the work while it runs. */
    sealed interface News {

        record Progress(long rows, double fraction) implements News {}

        record Failed(RowFault fault) implements News {}
    }

    /** As many rows as are done between two reports. */
    private static final int STEP = 50;

    PeopleWork {
        exporters = List.copyOf(exporters);
    }

    Run run(Consumer<News> heard) throws InterruptedException {
        try {
            return switch (PeopleList.open(CsvFile.inspect(list), Optional.empty(), allowed)) {
                case PeopleList.Opening.Refused(var fault, var values) ->
                    new Run.Refused(new ListPreview.Refused(fault, values));
                case PeopleList.Opening.Opened(var people) -> new Run.Ended(write(people, heard), folder);
            };
        } catch (IOException e) {
            return new Run.Refused(new ListPreview.Unreadable(e));
        }
    }

    private FileBatch.Outcome write(PeopleList people, Consumer<News> heard) throws IOException, InterruptedException {
        try (people) {
            var batch = new FileBatch(template, exporters, new BatchTarget.Folder(folder), maker, reporter(heard));
            return batch.run(people);
        }
    }

    private static BatchListener reporter(Consumer<News> heard) {
        return new BatchListener() {

            @Override
            public void failed(RowFault fault) {
                heard.accept(new News.Failed(fault));
            }

            @Override
            public void progress(long rows, double fraction) {
                if (rows % STEP == 0) heard.accept(new News.Progress(rows, fraction));
            }
        };
    }
}
