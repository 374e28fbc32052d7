package org.mailwright.ui.done;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.ExportedFiles;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** Hands the settings to a mail program, as a file that it imports. */
public final class DoneStep implements AutoCloseable {

    /** What the person has picked. */
    sealed interface Choice {

        record None() implements Choice {}

        record Made(Exporter exporter, Exporter.Result result) implements Choice {}
    }

    private final Supplier<List<Exporter>> exporters;
    private final Background background;
    private final Desktop desktop;
    private final ObservableList<Exporter> programs = FXCollections.observableArrayList();
    // Held, since a view that nobody holds is collected, and what listens to it with it
    private final ObservableList<Exporter> shownPrograms = FXCollections.unmodifiableObservableList(programs);
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice.None());
    private final ReadOnlyObjectWrapper<FileSaving> saving = new ReadOnlyObjectWrapper<>(new FileSaving.None());
    private final OpenedFiles opened = new OpenedFiles();
    private Background.Job job = () -> {};

    public DoneStep(Supplier<List<Exporter>> exporters, Background background, Desktop desktop) {
        this.exporters = exporters;
        this.background = background;
        this.desktop = desktop;
    }

    public ObservableList<Exporter> programs() {
        return shownPrograms;
    }

    ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FileSaving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    public boolean isSaved() {
        return saving.get() instanceof FileSaving.Saved;
    }

    public void show(Profile tested) {
        profile.set(Optional.of(tested));
        choice.set(new Choice.None());
        saving.set(new FileSaving.None());
        job.cancel();
        job = background.run(exporters::get, programs::setAll);
    }

    void choose(Exporter exporter) {
        job.cancel();
        saving.set(new FileSaving.None());
        var what = profile.get().orElseThrow();
        job = background.run(() -> exporter.export(what), result -> choice.set(new Choice.Made(exporter, result)));
    }

    /** Asks where to, and writes the file there; several files go into a folder of the name that was chosen. */
    void save() {
        var files = files();
        if (files.isEmpty()) return;
        var name = files.size() == 1 ? files.getFirst().name() : folderName();
        desktop.whereToSave(name).ifPresent(where -> write(where, false, () -> written(files, where)));
    }

    /** Writes the files to a folder of their own that ends with nothing else, and opens the file or the folder. */
    void open() {
        var files = files();
        if (files.isEmpty()) return;
        write(Path.of(files.getFirst().name()), true, () -> {
            var folder = opened.newFolder();
            return written(
                    files, files.size() == 1 ? folder.resolve(files.getFirst().name()) : folder);
        });
    }

    /** @param where what could not be written, if that is how it ends */
    private void write(Path where, boolean opens, Writing writing) {
        job.cancel();
        job = background.run(
                () -> {
                    try {
                        return new FileSaving.Saved(writing.run());
                    } catch (IOException e) {
                        return new FileSaving.Failed(where);
                    }
                },
                outcome -> settle(outcome, opens));
    }

    /** Writes to disk, and says where. */
    @FunctionalInterface
    private interface Writing {

        Path run() throws IOException;
    }

    private static Path written(List<ExportedFile> files, Path where) throws IOException {
        if (files.size() == 1) ExportedFiles.write(where, files.getFirst());
        else ExportedFiles.writeInto(where, files);
        return where;
    }

    private void settle(FileSaving outcome, boolean opens) {
        saving.set(outcome);
        if (opens && outcome instanceof FileSaving.Saved(var file)) desktop.open(file);
    }

    /** Deletes the files that were opened. Any thread. */
    @Override
    public void close() {
        opened.close();
    }

    private List<ExportedFile> files() {
        return choice.get() instanceof Choice.Made made && made.result() instanceof Exporter.Result.Exported exported
                ? exported.files()
                : List.of();
    }

    private String folderName() {
        return FileNames.of(profile.get().orElseThrow().settings(), "");
    }
}
