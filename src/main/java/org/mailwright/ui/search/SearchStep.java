package org.mailwright.ui.search;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;

/** Searches for the servers of an address, and lists each source as it answers. */
public final class SearchStep implements AccountState {

    /** The progress of the search. */
    sealed interface Search {

        record Idle() implements Search {}

        record Running(Background.Job job) implements Search {}

        record Done(Detection detection) implements Search {}
    }

    private final Supplier<Detector> detector;
    private final Background background;
    private final Consumer<Detection> done;
    private final ObservableList<Detection.Asked> asked = FXCollections.observableArrayList();
    // A field, because an unreferenced view is garbage collected together with its listeners
    private final ObservableList<Detection.Asked> shownAsked = FXCollections.unmodifiableObservableList(asked);
    private final ReadOnlyObjectWrapper<@Nullable EmailAddress> address = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(new Search.Idle());

    /**
     * A search that has not begun.
     *
     * @param done takes the result of each completed search
     */
    public SearchStep(Supplier<Detector> detector, Background background, Consumer<Detection> done) {
        this.detector = detector;
        this.background = background;
        this.done = done;
    }

    ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /** The address of the last search. */
    public ReadOnlyObjectProperty<@Nullable EmailAddress> addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** The sources that have answered so far, in the order of their answers. */
    ObservableList<Detection.Asked> asked() {
        return shownAsked;
    }

    public boolean isRunning() {
        return search.get() instanceof Search.Running;
    }

    public void start(EmailAddress wanted) {
        cancel();
        address.set(wanted);
        asked.clear();
        var job = background.run(BackgroundTask.of(
                (Consumer<Detection.Asked> heard) -> detector.get().detect(wanted, Detector.Options.USUAL, heard),
                asked::add,
                this::end));
        search.set(new Search.Running(job));
    }

    /** Searches once more for the same address. */
    void startAgain() {
        var again = address.get();
        if (again != null) start(again);
    }

    public void cancel() {
        if (search.get() instanceof Search.Running(var job)) {
            job.cancel();
            search.set(new Search.Idle());
        }
    }

    @Override
    public void forget() {
        cancel();
        asked.clear();
        address.set(null);
        search.set(new Search.Idle());
    }

    private void end(Detection detection) {
        search.set(new Search.Done(detection));
        done.accept(detection);
    }
}
