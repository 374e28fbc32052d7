package org.mailwright.reply;

import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;

/**
 * What one part of a text stands for, and how much that part counts.
 *
 * @param evidence what the reading rests on
 */
record WeighedReading(Rank rank, Reading reading, Evidence evidence) {

    /** How much a part of a text counts. The best that is there decides; in the order of the constants. */
    enum Rank {
        /** Words for machines: response codes (RFC 5530, RFC 3206), enhanced status codes, names of errors. */
        CODE,
        /** A sentence that names one cause. */
        SENTENCE,
        /** A sentence that names only what did not work, such as "login failed". */
        GENERAL,
        /** A program's own number, such as 0x800CCC0E, or a dialog's title. */
        NUMBER,
        /** The reply code alone, with words that are not known. */
        CLASS
    }

    /** What was found by code, or by no words at all. */
    WeighedReading(Rank rank, Reading reading) {
        this(rank, reading, Evidence.CODE);
    }

    /** The same, but no surer than a limit. */
    WeighedReading atMost(Confidence limit) {
        return reading.confidence().compareTo(limit) >= 0
                ? this
                : new WeighedReading(rank, new Reading(reading.cause(), limit, reading.also()), evidence);
    }

    /** No more than likely, unless some condition holds. */
    WeighedReading sureOnlyIf(boolean decisive) {
        return decisive ? this : atMost(Confidence.MEDIUM);
    }
}
