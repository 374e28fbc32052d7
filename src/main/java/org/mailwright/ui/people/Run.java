package org.mailwright.ui.people;

import java.nio.file.Path;
import org.mailwright.batch.FileBatch;
import org.mailwright.batch.ListPreview;

/** How far the writing of everybody's files is. */
sealed interface Run {

    record Idle() implements Run {}

    /** @param fraction how much of the list is read, from 0 to 1 */
    record Running(long rows, double fraction) implements Run {}

    /** @param folder where the files are */
    record Ended(FileBatch.Outcome outcome, Path folder) implements Run {}

    /** The list has changed since it was chosen, and cannot be used any more. */
    record Refused(ListPreview why) implements Run {}
}
