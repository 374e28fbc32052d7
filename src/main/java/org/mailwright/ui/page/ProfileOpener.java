package org.mailwright.ui.page;

import java.nio.file.Path;
import org.mailwright.profile.Profile;

/** Reads a profile file. Blocks; an invalid file is a result, not an exception. */
@FunctionalInterface
public interface ProfileOpener {

    Reading open(Path file);

    /** The result of reading a file. */
    sealed interface Reading {

        record Opened(Profile profile) implements Reading {}

        /**
         * The file is no profile, or not a usable one.
         *
         * @param sentence the reason, in the window's language
         */
        record Refused(String sentence) implements Reading {}
    }
}
