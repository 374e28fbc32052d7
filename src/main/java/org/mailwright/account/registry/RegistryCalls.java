package org.mailwright.account.registry;

import java.util.Optional;

/** The few calls of Windows' registry that are needed, one to one. Everything is below HKEY_CURRENT_USER. */
interface RegistryCalls {

    /** Empty if the key is not there or cannot be read. */
    Optional<Long> open(String key);

    void close(long handle);

    /** The name of the n-th sub-key, from 0; empty behind the last one. Names only, no data. */
    Optional<String> subKey(long handle, int index);

    /** The value of one name, without expanding it; empty if it is not there or larger than is wanted. */
    Optional<Raw> value(String key, String name, int maxBytes);

    /**
     * A value as the registry has it.
     *
     * @param type such as 1 for a string and 4 for a number of 32 bits
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by its maker
    record Raw(int type, byte[] data) {}
}
