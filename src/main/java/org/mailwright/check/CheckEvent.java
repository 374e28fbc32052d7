package org.mailwright.check;

import java.time.Duration;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** A check on its way. */
public sealed interface CheckEvent {

    /** A stage has begun. */
    record Began(Side side, Stage stage) implements CheckEvent {}

    /**
     * Nothing is done before a time is over; told each second.
     *
     * @param whole the whole time
     * @param left what is left of it
     */
    record Waiting(Duration whole, Duration left) implements CheckEvent {}

    /** A stage has ended. */
    record Ended(Finding finding) implements CheckEvent {}
}
