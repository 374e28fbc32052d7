package org.mailwright.batch.live;

import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * The result of testing one row. Never a password.
 *
 * @param line of the list
 * @param problem what is wrong with the row itself, as its code, where it could not be tested
 * @param advice what is wrong and what to do, in words
 * @param change the server as it should be, such as {@code imap.example.org:993 tls}
 */
public record RowResult(
        long line,
        String address,
        Outcome outcome,
        Cause cause,
        Optional<String> problem,
        Optional<Side> side,
        Optional<Stage> stage,
        Words advice,
        Optional<String> change,
        long millis) {

    /** The row in one word. */
    public enum Outcome {
        OK,
        WARN,
        FAIL,
        /** The row is wrong, or lacks something. */
        INVALID,
        /** Its server had enough before it was the row's turn; a later run tests it. */
        SKIPPED;

        /** The word that stands in JSON, such as ok. */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * A result in a person's language.
     *
     * @param title in a few words
     * @param turn whose turn it is
     * @param next what to do
     */
    public record Words(String title, String turn, String next) {}

    /** Results with one group have one remedy. */
    public String group() {
        return outcome.code() + " " + problem.orElseGet(cause::code);
    }
}
