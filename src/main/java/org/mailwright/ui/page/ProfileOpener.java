package org.mailwright.ui.page;

import java.nio.file.Path;
import org.mailwright.profile.Profile;

/** Reads a profile file. Blocks; whatever the file holds, the answer is a value. */
@FunctionalInterface
public interface ProfileOpener {

    Reading open(Path file);

    /** What a file came to. */
    sealed interface Reading {

        record Opened(Profile profile) implements Reading {}

        /**
         * No profile, or one that is not fit to be used.
         *
         * @param sentence for the person, in the window's language
         */
        record Refused(String sentence) implements Reading {}
    }
}
