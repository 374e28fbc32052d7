package org.mailwright.detect;

import java.time.Duration;
import java.util.function.Consumer;
import org.mailwright.model.EmailAddress;

/** Finds the mail servers of an address. Blocks, and stops when its thread is interrupted. */
public interface Detector {

    /**
     * Asks the sources.
     *
     * @param heard told of each place as soon as it has answered, on any thread
     */
    Detection detect(EmailAddress address, Options options, Consumer<Detection.Asked> heard)
            throws InterruptedException;

    /**
     * How far to search.
     *
     * @param offline whether to ask only what needs no network
     * @param timeout for the whole search
     */
    record Options(boolean offline, Duration timeout) {

        public static final Options USUAL = new Options(false, Duration.ofSeconds(10));
    }
}
