package org.mailwright.ui.done;

import java.net.URI;
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
import org.mailwright.export.Exporter;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.guide.Platform;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** The last page: where the mail is read, and the account that goes there. */
public final class DoneStep implements AccountState, AutoCloseable {

    private static final String SHEET = "sheet";

    private final Supplier<List<Exporter>> exporters;
    private final Platform here;
    private final Locale language;
    private final Background background;
    private final Desktop desktop;
    private final FileStep file;
    private final ObservableList<Exporter> programs = FXCollections.observableArrayList();
    // A field, because an unreferenced view is garbage collected together with its listeners
    private final ObservableList<Exporter> shownPrograms = FXCollections.unmodifiableObservableList(programs);
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DoneView> view = new ReadOnlyObjectWrapper<>(new DoneView.Start());
    private final ReadOnlyObjectWrapper<Suggestions> suggestions;
    private final List<Profile> kept = new ArrayList<>();
    private Background.Job loading = () -> {};

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
        file = new FileStep(background, desktop);
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

    /** The files of the format that was chosen. */
    FileStep file() {
        return file;
    }

    public boolean isSaved() {
        return file.savingProperty().get() instanceof FileSaving.Saved
                || file.printingProperty().get() instanceof FileSaving.Saved;
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
        file.clear();
    }

    void list(MailPlace place) {
        view.set(new DoneView.List(place));
        file.clear();
    }

    /** Shows how the account gets into a program; its best file is at hand, else the sheet. */
    void answer(MailProgram program) {
        var settings = profile.get().orElseThrow().settings();
        var guide = Guide.of(program, settings, language);
        file.clear();
        view.set(new DoneView.Answer(program, guide));
        if (offersFile(program, guide)) files(program).stream().findFirst().ifPresent(this::choose);
    }

    /** Whether the answer shows a file: none where the address is enough, or where the account does not fit and no file is read. */
    private static boolean offersFile(MailProgram program, Guide guide) {
        return switch (guide) {
            case Guide.Ready ready -> !ready.byAddress();
            case Guide.Refused _ -> !program.formats().isEmpty();
        };
    }

    /** The programs that hold the account where one of them refuses it. */
    List<MailProgram> instead(MailProgram refusing) {
        var here = suggestions.get();
        var all = Stream.concat(here.all(Device.COMPUTER).stream(), here.all(Device.PHONE).stream())
                .toList();
        return Guides.instead(refusing, all, profile.get().orElseThrow().settings());
    }

    /** The files that help with a program: those that it reads, the best first, and the sheet. */
    List<Exporter> files(MailProgram program) {
        return Stream.concat(program.formats().stream(), Stream.of(SHEET))
                .flatMap(
                        id -> programs.stream().filter(exporter -> exporter.id().equals(id)))
                .toList();
    }

    /** Shows one format alone. */
    void file(Exporter exporter, MailPlace place) {
        view.set(new DoneView.File(exporter, place));
        choose(exporter);
    }

    void choose(Exporter exporter) {
        var accounts = new ArrayList<>(kept);
        accounts.add(profile.get().orElseThrow());
        file.choose(exporter, accounts);
    }

    void copy(String value) {
        desktop.copy(value);
    }

    void browse(URI page) {
        desktop.browse(page);
    }

    @Override
    public void forget() {
        loading.cancel();
        profile.set(Optional.empty());
        start();
    }

    /** Deletes the files that were opened. Any thread. */
    @Override
    public void close() {
        file.close();
    }
}
