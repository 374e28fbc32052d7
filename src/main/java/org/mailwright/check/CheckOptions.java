package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;

/**
 * What a check does beside the usual, each thing only where the person asked for it.
 *
 * @param removesMessage whether the test message is removed once it has been found
 * @param testsRelay whether a server that sends without a log-on is asked if it would send for strangers too
 * @param sought the Message-ID of an earlier check's message, to be looked for once in place of a new one
 * @param after how long to wait before anything is done
 * @param greylisting how long to go on where the server turns the message away for some minutes, all waits together
 * @param logOn how far it goes with log-ons
 * @param switchedOff the protocols that the provider lets nobody use before they are switched on
 */
public record CheckOptions(
        boolean removesMessage,
        boolean testsRelay,
        Optional<String> sought,
        Duration after,
        Duration greylisting,
        LogOnRules logOn,
        Set<Protocol> switchedOff) {

    public static final CheckOptions NONE =
            new CheckOptions(false, false, Optional.empty(), Duration.ZERO, Duration.ZERO, LogOnRules.USUAL, Set.of());

    public CheckOptions {
        switchedOff = Set.copyOf(switchedOff);
        if (after.isNegative() || greylisting.isNegative()) throw new IllegalArgumentException("a wait below zero");
    }

    public CheckOptions withRemoval(boolean wanted) {
        return new CheckOptions(wanted, testsRelay, sought, after, greylisting, logOn, switchedOff);
    }

    public CheckOptions withRelayTest(boolean wanted) {
        return new CheckOptions(removesMessage, wanted, sought, after, greylisting, logOn, switchedOff);
    }

    public CheckOptions withSought(String messageId) {
        return new CheckOptions(
                removesMessage, testsRelay, Optional.of(messageId), after, greylisting, logOn, switchedOff);
    }

    public CheckOptions withAfter(Duration wait) {
        return new CheckOptions(removesMessage, testsRelay, sought, wait, greylisting, logOn, switchedOff);
    }

    public CheckOptions withGreylisting(Duration limit) {
        return new CheckOptions(removesMessage, testsRelay, sought, after, limit, logOn, switchedOff);
    }

    public CheckOptions withLogOn(LogOnRules rules) {
        return new CheckOptions(removesMessage, testsRelay, sought, after, greylisting, rules, switchedOff);
    }

    public CheckOptions withSwitchedOff(Set<Protocol> protocols) {
        return new CheckOptions(removesMessage, testsRelay, sought, after, greylisting, logOn, protocols);
    }
}
