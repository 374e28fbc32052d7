package org.mailwright.ui.page;

import java.nio.file.Path;
import org.mailwright.detect.Provenance;
import org.mailwright.profile.Profile;

/** Reads a profile file. Blocks; an invalid file is a result, not an exception. */
@FunctionalInterface
public interface ProfileOpener {

    Reading open(Path file);

    /** The result of reading a file. */
    sealed interface Reading {

        /**
         * A profile.
         *
         * @param evidence what its servers are worth; consent to untrusted ones is asked for
         */
        record Opened(Profile profile, Provenance evidence) implements Reading {}

        /**
         * The file is no profile, or not a usable one.
         *
         * @param sentence the reason, in the window's language
         */
        record Refused(String sentence) implements Reading {}
    }
}
