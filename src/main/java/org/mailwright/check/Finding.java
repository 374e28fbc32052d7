package org.mailwright.check;

import java.time.Duration;
import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * The result of one stage of a check.
 *
 * @param cause {@link Cause#NONE} where all is well or nothing was done
 * @param reply the server's own words, several lines joined by line feeds; never a password or token
 */
public record Finding(Side side, Stage stage, Status status, Cause cause, Optional<String> reply, Duration took) {

    /** The most of a server's words that is kept for people, in characters. */
    private static final int LONGEST_REPLY = 4096;

    public Finding {
        reply = reply.map(words -> words.length() > LONGEST_REPLY ? words.substring(0, LONGEST_REPLY) + " …" : words);
    }

    /** How a stage ended. */
    public enum Status {
        OK,
        /** It works, and there is something to know. */
        WARN,
        FAIL,
        /** Not done: an earlier stage failed, or it was not asked for. */
        SKIPPED;

        /** The word that stands in JSON, such as ok. */
        public String code() {
            return Codes.of(this);
        }
    }
}
