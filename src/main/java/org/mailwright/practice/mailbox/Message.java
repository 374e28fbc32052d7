package org.mailwright.practice.mailbox;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * A message in a folder: only its flags ever change.
 *
 * @param uid its number in the folder, never used twice
 * @param text its octets as the characters 0 to 255
 * @param flags such as {@code \Seen}, in any case
 */
public record Message(long uid, String text, Instant received, NavigableSet<String> flags) {

    static Message of(long uid, String text, Instant received) {
        return new Message(uid, text, received, new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER));
    }

    /** In octets. */
    public int size() {
        return text.length();
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
