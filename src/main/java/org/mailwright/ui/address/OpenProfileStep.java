package org.mailwright.ui.address;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.ProfileOpener;

/** Opens a profile or a settings file. A file that is refused changes nothing. */
public final class OpenProfileStep {

    private final ProfileOpener profiles;
    private final Supplier<Optional<EmailAddress>> whose;
    private final Background background;
    private final Consumer<ProfileOpener.Reading.Opened> opened;
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    /**
     * A step that opened nothing yet.
     *
     * @param whose the address that was typed so far
     */
    public OpenProfileStep(
            ProfileOpener profiles,
            Supplier<Optional<EmailAddress>> whose,
            Background background,
            Consumer<ProfileOpener.Reading.Opened> opened) {
        this.profiles = profiles;
        this.whose = whose;
        this.background = background;
        this.opened = opened;
    }

    /** Why the last file was refused, as a sentence. */
    public ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public void open(Path file) {
        job.cancel();
        refusal.set(Optional.empty());
        var address = whose.get();
        job = background.run(() -> profiles.open(file, address), reading -> {
            switch (reading) {
                case ProfileOpener.Reading.Opened profile -> opened.accept(profile);
                case ProfileOpener.Reading.Refused(var sentence) -> refusal.set(Optional.of(sentence));
            }
        });
    }
}
