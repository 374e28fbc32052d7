package org.mailwright.ui.done;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.ExportedFiles;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.guide.Platform;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** Exports the settings to the file that a mail program imports. */
public final class DoneStep implements AccountState, AutoCloseable {

    private static final String SHEET = "sheet";

    /** The chosen program and the result of its export. */
    sealed interface Choice {

        record None() implements Choice {}

        record Made(Exporter exporter, Exporter.Result result) implements Choice {}
    }

    private final Supplier<List<Exporter>> exporters;
    private final Platform here;
    private final Locale language;
    private final Background background;
    private final Desktop desktop;
    private final ObservableList<Exporter> programs = FXCollections.observableArrayList();
    // A field, because an unreferenced view is garbage collected together with its listeners
    private final ObservableList<Exporter> shownPrograms = FXCollections.unmodifiableObservableList(programs);
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice.None());
    private final ReadOnlyObjectWrapper<FileSaving> saving = new ReadOnlyObjectWrapper<>(new FileSaving.None());
    private final ReadOnlyObjectWrapper<DoneView> view = new ReadOnlyObjectWrapper<>(new DoneView.Start());
    private final ReadOnlyObjectWrapper<Suggestions> suggestions;
    private final List<Profile> kept = new ArrayList<>();
    private final OpenedFiles opened = new OpenedFiles();
    private Background.Job loading = () -> {};
    private Background.Job job = () -> {};

    /**
     * The step of a new window.
     *
     * @param language of other programs' labels
     */
    public DoneStep(Supplier<List<Exporter>> exporters, Locale language, Background background, Desktop desktop) {
        this(exporters, language, Suggestions.system(), background, desktop);
    }

    /** @param here the system whose programs are offered first */
    DoneStep(
            Supplier<List<Exporter>> exporters,
            Locale language,
            Platform here,
            Background background,
            Desktop desktop) {
        this.exporters = exporters;
        this.language = language;
        this.here = here;
        this.background = background;
        this.desktop = desktop;
        suggestions = new ReadOnlyObjectWrapper<>(new Suggestions(here, List.of()));
    }

    ReadOnlyObjectProperty<DoneView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Suggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /** The accounts that were set up before this one, in their order. */
    List<Profile> kept() {
        return List.copyOf(kept);
    }

    ObservableList<Exporter> programs() {
        return shownPrograms;
    }

    public ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
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
        kept.removeIf(before -> isSame(before, tested));
        start();
        loading.cancel();
        loading = background.run(() -> new Offers(exporters.get(), Guides.all()), this::offer);
    }

    /** What is read off the FX thread before the page can offer it. */
    private record Offers(List<Exporter> exporters, List<MailProgram> programs) {}

    private void offer(Offers offers) {
        programs.setAll(offers.exporters());
        suggestions.set(new Suggestions(here, offers.programs()));
    }

    /** Keeps the account for files that hold several, before another one is set up. */
    public void keep() {
        profile.get().ifPresent(done -> {
            kept.removeIf(before -> isSame(before, done));
            kept.add(done);
        });
    }

    private static boolean isSame(Profile one, Profile other) {
        return one.settings().address().equals(other.settings().address());
    }

    /** Shows the first question again. */
    void start() {
        view.set(new DoneView.Start());
        unchoose();
    }

    void list(MailPlace place) {
        view.set(new DoneView.List(place));
        unchoose();
    }

    /** Shows how the account gets into a program; its best file is at hand, else the sheet. */
    void answer(MailProgram program) {
        var settings = profile.get().orElseThrow().settings();
        unchoose();
        view.set(new DoneView.Answer(program, Guide.of(program, settings, language)));
        files(program).stream().findFirst().ifPresent(this::choose);
    }

    /** The files that help with a program: those that it reads, the best first, and the sheet. */
    List<Exporter> files(MailProgram program) {
        return Stream.concat(program.formats().stream(), Stream.of(SHEET))
                .flatMap(
                        id -> programs.stream().filter(exporter -> exporter.id().equals(id)))
                .toList();
    }

    void file(Exporter exporter, MailPlace place) {
        view.set(new DoneView.File(exporter, place));
        choose(exporter);
    }

    private void unchoose() {
        job.cancel();
        choice.set(new Choice.None());
        saving.set(new FileSaving.None());
    }

    void choose(Exporter exporter) {
        job.cancel();
        saving.set(new FileSaving.None());
        var all = new ArrayList<>(kept);
        var what = profile.get().orElseThrow();
        all.add(what);
        job = background.run(
                () -> exported(exporter, all, what), result -> choice.set(new Choice.Made(exporter, result)));
    }

    /** All accounts in one file where the format can, else the last one alone. */
    private static Exporter.Result exported(Exporter exporter, List<Profile> all, Profile last) {
        var together = exporter.exportAll(all);
        return all.size() == 1 || together instanceof Exporter.Result.Exported ? together : exporter.export(last);
    }

    void copy(String value) {
        desktop.copy(value);
    }

    void browse(URI page) {
        desktop.browse(page);
    }

    /** Opens a page that can be printed. */
    void print(ExportedFile page) {
        write(
                Path.of(page.name()),
                true,
                () -> written(List.of(page), opened.newFolder().resolve(page.name())));
    }

    /** Asks for a place and writes the file there; several files are written into a folder of that name. */
    void save() {
        var files = files();
        if (files.isEmpty()) return;
        var name = files.size() == 1 ? files.getFirst().name() : folderName();
        desktop.whereToSave(name).ifPresent(where -> write(where, false, () -> written(files, where)));
    }

    /** Writes the files to a new temporary folder, and opens the file, or the folder if there are several. */
    void open() {
        var files = files();
        if (files.isEmpty()) return;
        write(Path.of(files.getFirst().name()), true, () -> {
            var folder = opened.newFolder();
            return written(
                    files, files.size() == 1 ? folder.resolve(files.getFirst().name()) : folder);
        });
    }

    /** @param where what the user is told could not be written, if writing fails */
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

    private void settle(FileSaving outcome, boolean opens) {
        saving.set(outcome);
        if (opens && outcome instanceof FileSaving.Saved(var file)) desktop.open(file);
    }

    @Override
    public void forget() {
        loading.cancel();
        job.cancel();
        profile.set(Optional.empty());
        start();
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
