package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;

/**
 * What a check does beside the usual, each thing only where the person asked for it.
 *
 * @param removesMessage whether the test message is removed once it has been found
 * @param testsRelay whether a server that sends without a log-on is asked if it would send for strangers too
 * @param sought the Message-ID of an earlier check's message, to be looked for once in place of a new one
 * @param after how long to wait before anything is done
 * @param greylisting how long to go on where the server turns the message away for some minutes, all waits together
 */
public record Extras(
        boolean removesMessage, boolean testsRelay, Optional<String> sought, Duration after, Duration greylisting) {

    public static final Extras NONE = new Extras(false, false, Optional.empty(), Duration.ZERO, Duration.ZERO);

    public Extras {
        if (after.isNegative() || greylisting.isNegative()) throw new IllegalArgumentException("a wait below zero");
    }

    public Extras withRemoval(boolean wanted) {
        return new Extras(wanted, testsRelay, sought, after, greylisting);
    }

    public Extras withRelayTest(boolean wanted) {
        return new Extras(removesMessage, wanted, sought, after, greylisting);
    }

    public Extras withSought(String messageId) {
        return new Extras(removesMessage, testsRelay, Optional.of(messageId), after, greylisting);
    }

    public Extras withAfter(Duration wait) {
        return new Extras(removesMessage, testsRelay, sought, wait, greylisting);
    }

    public Extras withGreylisting(Duration limit) {
        return new Extras(removesMessage, testsRelay, sought, after, limit);
    }
}
