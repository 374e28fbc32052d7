package org.mailwright.ui.done;

import org.mailwright.export.Exporter;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.MailProgram;

/** What the last page shows. */
sealed interface DoneView {

    /** Where do you read your mail: what fits this system, and the places. */
    record Start() implements DoneView {}

    /** All that there is for one place. */
    record List(Place place) implements DoneView {}

    /** How the account gets into one program. */
    record Answer(MailProgram program, Guide guide) implements DoneView {}

    /** One format of files. */
    record File(Exporter exporter, Place place) implements DoneView {}
}
