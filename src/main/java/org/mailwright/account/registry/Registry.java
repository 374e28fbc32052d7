package org.mailwright.account.registry;

import java.util.List;
import java.util.Optional;

/**
 * The Windows registry, live or exported. Values are read one by one by their names and never listed with their data:
 * passwords are values beside the ones that are wanted.
 */
public interface Registry {

    /**
     * The names of the keys directly below a key, in the registry's order. Empty if it is not there or cannot be read.
     *
     * @param key with backslashes, below HKEY_CURRENT_USER, such as {@code Software\Microsoft\Office}
     */
    List<String> subKeys(String key);

    Optional<RegistryValue> value(String key, String name);

    /** The key as it can be shown. */
    String shown(String key);

    /** The line of a value in an exported file, from 1, or 0. */
    default int line(String key, String name) {
        return 0;
    }
}
