package org.mailwright.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.profile.ProfileReading;

/** The profile that was chosen as everybody's template. */
sealed interface PeopleTemplate {

    record None() implements PeopleTemplate {}

    record Chosen(Path file, AccountTemplate template) implements PeopleTemplate {}

    record Refused(Path file, ProfileReading.Refused why) implements PeopleTemplate {}

    record Unreadable(Path file, IOException trouble) implements PeopleTemplate {}

    /** Reads the file. */
    static PeopleTemplate read(Path file) {
        try {
            var template = AccountTemplate.read(file);
            return template.fault().orElse(null) instanceof ProfileReading.Refused why
                    ? new Refused(file, why)
                    : new Chosen(file, template);
        } catch (IOException e) {
            return new Unreadable(file, e);
        }
    }
}
