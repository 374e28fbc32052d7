package org.mailwright.repair;

import java.util.Optional;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.model.Codes;
import org.mailwright.model.Side;

/**
 * One field of a server beside what is right.
 *
 * @param is the value in the program, or empty if it has none
 * @param right the value to set; the same as {@code is} where nothing is to be changed
 * @param source the word for where the right value comes from, such as catalog
 * @param place where the value is, if it is in a file
 */
public record FieldVerdict(
        Side side, ServerField field, Kind kind, String is, String right, String source, Optional<Place> place) {

    /** Whether the value is right, but that the program goes on without encryption where none is offered. */
    public boolean isOptional() {
        return kind == Kind.WEAK && is.equals(right);
    }

    /** What to think of a value. */
    public enum Kind {
        RIGHT,
        /** Another value is right too, or nobody can say: leave it alone as long as the test is good. */
        DIFFERS,
        /** The provider does not have this value. Whether it is why mail fails, the test decides. */
        WRONG,
        /** It works without encryption, or goes on without where it is not offered. */
        WEAK;

        /** The word that is in JSON: right, differs, wrong, weak. */
        public String code() {
            return Codes.of(this);
        }
    }
}
