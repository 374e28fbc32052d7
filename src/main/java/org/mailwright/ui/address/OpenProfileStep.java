package org.mailwright.ui.address;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.ProfileOpener;

/** Opens a profile file. A file that is refused changes nothing. */
public final class OpenProfileStep {

    private final ProfileOpener profiles;
    private final Background background;
    private final Consumer<ProfileOpener.Reading.Opened> opened;
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    public OpenProfileStep(
            ProfileOpener profiles, Background background, Consumer<ProfileOpener.Reading.Opened> opened) {
        this.profiles = profiles;
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
        job = background.run(() -> profiles.open(file), reading -> {
            switch (reading) {
                case ProfileOpener.Reading.Opened profile -> opened.accept(profile);
                case ProfileOpener.Reading.Refused(var sentence) -> refusal.set(Optional.of(sentence));
            }
        });
    }
}
