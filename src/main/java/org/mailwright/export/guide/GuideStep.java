package org.mailwright.export.guide;

import java.util.List;
import java.util.Optional;

/** One thing to do in another program. */
public sealed interface GuideStep {

    /** Clicks these one after the other. */
    record Go(List<Label> path) implements GuideStep {

        public Go {
            path = List.copyOf(path);
        }
    }

    /**
     * Fills in a dialog.
     *
     * @param title what stands above it
     */
    record Fill(Label title, List<Entry> entries) implements GuideStep {

        public Fill {
            entries = List.copyOf(entries);
        }
    }

    /** Clicks the button that ends the dialog. */
    record Press(Label button) implements GuideStep {}

    /**
     * A field of the dialog, in its order there.
     *
     * @param section the heading that it stands under, empty if there is none
     * @param field what it asks for; absent for an option that is the same for every account
     * @param value what belongs there; empty for a name that nobody gave. For a password it is empty, or the field's code if
     *     it is another password than the account's own
     */
    record Entry(String section, Label label, Optional<GuideField> field, Kind kind, String value) {

        /** Whether the value is on or off. */
        public boolean isOn() {
            return kind == Kind.TICK && value.equals(ON);
        }

        static final String ON = "on";
        static final String OFF = "off";
    }

    /** How a field is filled. */
    enum Kind {
        TEXT,
        CHOICE,
        /** A choice whose word in the program is not known: the value is our code for it, such as starttls, or our words. */
        DESCRIBED,
        TICK,
        SECRET
    }
}
