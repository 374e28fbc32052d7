package org.mailwright.export.sheet;

import java.util.List;
import org.mailwright.profile.Profile;

/** Finds what an account's provider wants done, in sentences. */
@FunctionalInterface
public interface SheetHints {

    /** The sentences, empty where nothing is known. */
    List<String> of(Profile profile);
}
