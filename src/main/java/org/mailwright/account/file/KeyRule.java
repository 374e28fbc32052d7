package org.mailwright.account.file;

/** Says for each key of a file what to do with its value, before the value is decoded. */
@FunctionalInterface
public interface KeyRule {

    /**
     * Says what is to be done with a value, from its key alone.
     *
     * @param section as the file names it, or empty for a file without sections
     */
    KeyUse use(String section, String key);
}
