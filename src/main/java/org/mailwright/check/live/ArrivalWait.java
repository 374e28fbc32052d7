package org.mailwright.check.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.session.IncomingSession;
import org.mailwright.check.session.IncomingSession.Found;
import org.mailwright.check.session.StageLog;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Ticker;

/** Waits until the test message lies in the mailbox. */
final class ArrivalWait {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** A look by POP3 is a log-on, which some providers count. */
    private static final Duration LONGEST_POP3 = Duration.ofSeconds(15);

    private final IncomingSession mailbox;
    private final StageLog log;
    private final HeaderReading reading;
    private final Duration longest;
    private Optional<Found> place = Optional.empty();

    ArrivalWait(IncomingSession mailbox, Protocol protocol, StageLog log, HeaderReading reading) {
        this.mailbox = mailbox;
        this.log = log;
        this.reading = reading;
        this.longest = protocol == Protocol.POP3 ? LONGEST_POP3 : LONGEST;
    }

    /** Looks again and again, less and less often, and at the end of the time once more. */
    Arrival await(String token, Duration limit) throws InterruptedException {
        var began = Ticker.SYSTEM.now();
        var pause = FIRST;
        try {
            while (true) {
                var found = mailbox.find(token);
                var took = Ticker.SYSTEM.since(began);
                if (found.isPresent()) return arrived(found.get(), took);
                if (took.compareTo(limit) >= 0) return missing(took);
                var left = limit.minus(took);
                Ticker.SYSTEM.pause(pause.compareTo(left) < 0 ? pause : left);
                pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
            }
        } catch (IOException e) {
            return missing(Ticker.SYSTEM.since(began));
        }
    }

    /** Where the message was found at last. */
    Optional<Found> place() {
        return place;
    }

    private Arrival arrived(Found found, Duration took) {
        if (found.junk()) {
            log.warn(Cause.DELIVERED_TO_JUNK, Optional.of(found.header()));
        } else {
            log.ok(found.header());
        }
        place = Optional.of(found);
        return new Arrival(
                true,
                Optional.of(found.folder()),
                took,
                reading.results(found.header()),
                Optional.empty(),
                reading.spam(found.header()));
    }

    /** The message was not found in the time, and the wait is over. */
    Arrival missing(Duration took) {
        log.warn(Cause.ACCEPTED_NOT_DELIVERED, Optional.empty());
        return new Arrival(false, Optional.empty(), took);
    }
}
