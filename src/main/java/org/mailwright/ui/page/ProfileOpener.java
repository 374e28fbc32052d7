package org.mailwright.ui.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.detect.Provenance;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;

/** Reads a profile or a settings file. Blocks; an invalid file is a result, not an exception. */
@FunctionalInterface
public interface ProfileOpener {

    /**
     * Reads the file.
     *
     * @param whose for a file that describes everybody's account; empty if no address was typed yet
     */
    Reading open(Path file, Optional<EmailAddress> whose);

    /** The result of reading a file. */
    sealed interface Reading {

        /**
         * A profile.
         *
         * @param evidence what its servers are worth; consent to untrusted ones is asked for
         * @param remarks what a person should know of the file, a sentence each in the window's language
         */
        record Opened(Profile profile, Provenance evidence, List<String> remarks) implements Reading {

            public Opened {
                remarks = List.copyOf(remarks);
            }
        }

        /**
         * The file is no profile, or not a usable one.
         *
         * @param sentence the reason, in the window's language
         */
        record Refused(String sentence) implements Reading {}
    }
}
