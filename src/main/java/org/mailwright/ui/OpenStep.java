package org.mailwright.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mailwright.profile.Profile;

/** Opens a profile file; one that is refused leaves everything as it is. */
final class OpenStep {

    private final ProfileFile profiles;
    private final Background background;
    private final Consumer<Profile> opened;
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    OpenStep(ProfileFile profiles, Background background, Consumer<Profile> opened) {
        this.profiles = profiles;
        this.background = background;
        this.opened = opened;
    }

    /** Why the last file was refused, as a sentence. */
    ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void open(Path file) {
        job.cancel();
        refusal.set(Optional.empty());
        job = background.run(() -> profiles.open(file), reading -> {
            switch (reading) {
                case ProfileFile.Reading.Opened(var profile) -> opened.accept(profile);
                case ProfileFile.Reading.Refused(var sentence) -> refusal.set(Optional.of(sentence));
            }
        });
    }

    void dismiss() {
        refusal.set(Optional.empty());
    }
}
