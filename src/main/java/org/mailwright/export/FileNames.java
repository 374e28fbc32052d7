package org.mailwright.export;

import org.mailwright.model.AccountSettings;

/** File names that every system takes. */
final class FileNames {

    private FileNames() {}

    /** The account's address with an ending, such as {@code fred@example.org.mailwright}. */
    static String of(AccountSettings settings, String ending) {
        return settings.address().toString().replaceAll("[^\\p{L}\\p{N}@._+-]", "_") + ending;
    }
}
