package org.mailwright.ui.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.mailwright.batch.ListPreview;
import org.mailwright.batch.RowFault;
import org.mailwright.export.Exporter;
import org.mailwright.policy.Policy;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;

/** A list of people, their template and the chosen formats, and the files that become of them. */
public final class PeopleStep {

    /** As many rows as show what will be. */
    private static final int FIRST_ROWS = 5;

    /** As many failed rows as one can look through; the number of all is said with them. */
    private static final int MOST_FAULTS = 200;

    /** A list, and how it begins. */
    record Chosen(Path file, ListPreview preview) {}

    private final Supplier<List<Exporter>> exporters;
    private final Policy policy;
    private final String maker;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Chosen>> list = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PeopleTemplate> template =
            new ReadOnlyObjectWrapper<>(new PeopleTemplate.None());
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(new Run.Idle());
    private final ObservableList<Exporter> offered = FXCollections.observableArrayList();
    private final ObservableSet<String> formats = FXCollections.observableSet();
    private final ObservableList<RowFault> faults = FXCollections.observableArrayList();
    private Background.Job readingList = () -> {};
    private Background.Job readingTemplate = () -> {};
    private Background.Job writing = () -> {};

    /**
     * A step without a list.
     *
     * @param exporters called off the FX thread
     * @param policy says whose accounts may be set up, and over which connections
     * @param maker what else the files hang on: the program's version and the language
     */
    public PeopleStep(Supplier<List<Exporter>> exporters, Policy policy, String maker, Background background) {
        this.exporters = exporters;
        this.policy = policy;
        this.maker = maker;
        this.background = background;
    }

    ReadOnlyObjectProperty<Optional<Chosen>> listProperty() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PeopleTemplate> templateProperty() {
        return template.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** The formats that can be chosen; filled when the page is shown. */
    ObservableList<Exporter> offered() {
        return offered;
    }

    /** The ids of the chosen formats. */
    ObservableSet<String> formats() {
        return formats;
    }

    /** The first rows that failed in the last run. */
    ObservableList<RowFault> faults() {
        return faults;
    }

    public boolean isRunning() {
        return run.get() instanceof Run.Running;
    }

    /** Reads the formats off the FX thread. */
    void begin() {
        if (offered.isEmpty()) background.run(exporters::get, offered::setAll);
    }

    /** Takes a list, or a template if the file's name says so. */
    public void open(Path file) {
        if (isRunning()) return;
        run.set(new Run.Idle());
        if (file.toString().endsWith(".mailwright")) {
            readingTemplate.cancel();
            readingTemplate = background.run(() -> PeopleTemplate.read(file), template::set);
        } else {
            readingList.cancel();
            readingList = background.run(
                    () -> Optional.of(new Chosen(file, ListPreview.of(file, policy::allows, FIRST_ROWS))), list::set);
        }
    }

    /** Whether the template has a server without encryption where the organisation forbids that. */
    boolean isForbidden() {
        return !policy.plaintext()
                && template.get() instanceof PeopleTemplate.Chosen(var _, var common)
                && common.logsOnInClear();
    }

    boolean isReady() {
        return !isRunning()
                && list.get()
                        .filter(chosen -> chosen.preview() instanceof ListPreview.Begun)
                        .isPresent()
                && template.get() instanceof PeopleTemplate.Chosen
                && !formats.isEmpty();
    }

    /** Writes the files into a folder; what an earlier run wrote there is kept. */
    void write(Path folder) {
        if (!isReady() || !(template.get() instanceof PeopleTemplate.Chosen(var _, var common))) return;
        var chosen = offered.stream()
                .filter(exporter -> formats.contains(exporter.id()))
                .toList();
        var work = new PeopleWork(list.get().orElseThrow().file(), common, chosen, folder, policy::allows, maker);
        faults.clear();
        run.set(new Run.Running(0, 0));
        writing = background.run(BackgroundTask.<PeopleWork.News, Run>of(work::run, this::hear, run::set)
                .releasing(() -> Platform.runLater(this::stopped)));
    }

    private void hear(PeopleWork.News news) {
        switch (news) {
            case PeopleWork.News.Progress(long rows, double fraction) -> run.set(new Run.Running(rows, fraction));
            case PeopleWork.News.Failed(var fault) -> {
                if (faults.size() < MOST_FAULTS) faults.add(fault);
            }
        }
    }

    /** Stops writing between two people. The same folder can be gone on with later. */
    public void cancel() {
        writing.cancel();
    }

    /** Only now may somebody else write into the folder. */
    private void stopped() {
        if (isRunning()) run.set(new Run.Idle());
    }
}
