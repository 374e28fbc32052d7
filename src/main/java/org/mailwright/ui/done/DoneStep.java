package org.mailwright.ui.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** Hands the settings to a mail program, as a file that it imports. */
public final class DoneStep {

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

    /** Asks where to, and writes the file there. */
    void save() {
        file().ifPresent(file -> desktop.whereToSave(file.name()).ifPresent(where -> write(file, where, false)));
    }

    /** Writes the file to a folder of its own that ends with nothing else, and opens it. */
    void open() {
        file().ifPresent(file -> {
            job.cancel();
            job = background.run(
                    () -> written(file, Files.createTempDirectory("mailwright").resolve(file.name())),
                    outcome -> settle(outcome, true));
        });
    }

    private void write(ExportedFile file, Path where, boolean opens) {
        job.cancel();
        job = background.run(() -> written(file, where), outcome -> settle(outcome, opens));
    }

    private void settle(FileSaving outcome, boolean opens) {
        saving.set(outcome);
        if (opens && outcome instanceof FileSaving.Saved(var file)) desktop.open(file);
    }

    private static FileSaving written(ExportedFile file, Path where) {
        try {
            Files.write(where, file.content());
            return new FileSaving.Saved(where);
        } catch (IOException e) {
            return new FileSaving.Failed(where);
        }
    }

    private Optional<ExportedFile> file() {
        return choice.get() instanceof Choice.Made made && made.result() instanceof Exporter.Result.Exported exported
                ? Optional.of(exported.file())
                : Optional.empty();
    }
}
