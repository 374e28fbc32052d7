package org.mailwright.check;

import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** A check on its way. */
public sealed interface CheckEvent {

    /** A stage has begun. */
    record Began(Side side, Stage stage) implements CheckEvent {}

    /** A stage has ended. */
    record Ended(Finding finding) implements CheckEvent {}
}
