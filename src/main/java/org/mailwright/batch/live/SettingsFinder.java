package org.mailwright.batch.live;

import java.util.Optional;
import org.mailwright.batch.Person;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;

/** Finds the settings that somebody's account is tested with. Called on several threads. */
@FunctionalInterface
public interface SettingsFinder {

    Found find(Person person) throws InterruptedException;

    /** The result of a search. */
    sealed interface Found {

        /**
         * The settings to test.
         *
         * @param provider the catalog's id, where it is known
         */
        record Settings(AccountSettings settings, Optional<String> provider) implements Found {}

        /** There are none, or none that a password may be sent to. */
        record None(Cause cause) implements Found {}
    }
}
