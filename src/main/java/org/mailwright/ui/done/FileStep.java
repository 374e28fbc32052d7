package org.mailwright.ui.done;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.ExportedFiles;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** The files of one chosen format, and where they were saved or opened. */
final class FileStep implements AutoCloseable {

    /** The chosen format and the result of its export. */
    sealed interface Choice {

        record None() implements Choice {}

        /**
         * An export.
         *
         * @param account names the folder that several files are saved into
         */
        record Made(Exporter exporter, Exporter.Result result, Profile account) implements Choice {}
    }

    private final Background background;
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice.None());
    private final ReadOnlyObjectWrapper<FileSaving> saving = new ReadOnlyObjectWrapper<>(new FileSaving.None());
    private final ReadOnlyObjectWrapper<FileSaving> printing = new ReadOnlyObjectWrapper<>(new FileSaving.None());
    private final OpenedFiles opened = new OpenedFiles();
    private Background.Job job = () -> {};

    FileStep(Background background, Desktop desktop) {
        this.background = background;
        this.desktop = desktop;
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FileSaving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Where the page is that was opened to be printed. */
    ReadOnlyObjectProperty<FileSaving> printingProperty() {
        return printing.getReadOnlyProperty();
    }

    /** Cancels the export under way and shows no file. */
    void clear() {
        job.cancel();
        choice.set(new Choice.None());
        saving.set(new FileSaving.None());
        printing.set(new FileSaving.None());
    }

    /** @param accounts the last one is exported alone where the format holds only one */
    void choose(Exporter exporter, List<Profile> accounts) {
        job.cancel();
        saving.set(new FileSaving.None());
        job = background.run(
                () -> new Choice.Made(exporter, exported(exporter, accounts), accounts.getLast()), choice::set);
    }

    private static Exporter.Result exported(Exporter exporter, List<Profile> all) {
        var together = exporter.exportAll(all);
        return all.size() == 1 || together instanceof Exporter.Result.Exported
                ? together
                : exporter.export(all.getLast());
    }

    /** Opens a page that can be printed. */
    void print(ExportedFile page) {
        write(
                Path.of(page.name()),
                outcome -> openIfThere(printing, outcome),
                () -> written(List.of(page), opened.newFolder().resolve(page.name())));
    }

    /** Asks for a place and writes the file there; several files are written into a folder of that name. */
    void save() {
        if (!(choice.get() instanceof Choice.Made made)) return;
        var files = files(made);
        if (files.isEmpty()) return;
        var name = files.size() == 1
                ? files.getFirst().name()
                : FileNames.of(made.account().settings(), "");
        desktop.whereToSave(name).ifPresent(where -> write(where, saving::set, () -> written(files, where)));
    }

    /** Writes the files to a new temporary folder, and opens the file, or the folder if there are several. */
    void open() {
        if (!(choice.get() instanceof Choice.Made made)) return;
        var files = files(made);
        if (files.isEmpty()) return;
        write(Path.of(files.getFirst().name()), outcome -> openIfThere(saving, outcome), () -> {
            var folder = opened.newFolder();
            return written(
                    files, files.size() == 1 ? folder.resolve(files.getFirst().name()) : folder);
        });
    }

    private static List<ExportedFile> files(Choice.Made made) {
        return made.result() instanceof Exporter.Result.Exported exported ? exported.files() : List.of();
    }

    /** @param where what the user is told could not be written, if writing fails */
    private void write(Path where, Consumer<FileSaving> then, Writing writing) {
        job.cancel();
        job = background.run(
                () -> {
                    try {
                        return new FileSaving.Saved(writing.run());
                    } catch (IOException e) {
                        return new FileSaving.Failed(where);
                    }
                },
                then);
    }

    /** Writes to disk and returns the path. */
    @FunctionalInterface
    private interface Writing {

        Path run() throws IOException;
    }

    private static Path written(List<ExportedFile> files, Path where) throws IOException {
        if (files.size() == 1) ExportedFiles.write(where, files.getFirst());
        else ExportedFiles.writeInto(where, files);
        return where;
    }

    private void openIfThere(ReadOnlyObjectWrapper<FileSaving> told, FileSaving outcome) {
        told.set(outcome);
        if (outcome instanceof FileSaving.Saved(var file)) desktop.open(file);
    }

    /** Deletes the files that were opened. Any thread. */
    @Override
    public void close() {
        opened.close();
    }
}
