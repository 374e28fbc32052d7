package org.mailwright.reply;

import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;

/** What one part of a text stands for, and how much that part counts. */
record WeighedReading(Rank rank, Reading reading) {

    /** The same, but no surer than a limit. */
    WeighedReading atMost(Confidence limit) {
        return reading.confidence().compareTo(limit) >= 0
                ? this
                : new WeighedReading(rank, new Reading(reading.cause(), limit, reading.also()));
    }
}
