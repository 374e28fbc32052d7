package org.mailwright.ui.people;

import java.nio.file.Path;
import org.mailwright.batch.FileBatch;
import org.mailwright.batch.ListPreview;

/** How far the writing of everybody's files is. */
sealed interface Run {

    record Idle() implements Run {}

    /** Under way; the fraction says how much of the list is read, from 0 to 1. */
    record Running(long rows, double fraction) implements Run {}

    /** Ended, with the files in a folder. */
    record Ended(FileBatch.Outcome outcome, Path folder) implements Run {}

    /** The list has changed since it was chosen, and cannot be used any more. */
    record Refused(ListPreview why) implements Run {}
}
