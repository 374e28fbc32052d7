package org.mailwright.export;

import java.util.List;
import org.mailwright.profile.Profile;

/** Writes a profile in the form that one mail program imports. Pure: no disk, no clock, no network. */
public interface Exporter {

    /** The name that users give on the command line, such as {@code thunderbird}. */
    String id();

    /** What this format can never say, whatever the profile, as keys of the bundle below {@code limit.}. */
    List<Limit> limits();

    Result export(Profile profile);

    /** What an export came to. */
    sealed interface Result {

        /** The file, and what of the profile it could not take along. */
        record Exported(ExportedFile file, List<Limit> left) implements Result {

            public Exported {
                left = List.copyOf(left);
            }
        }

        /** The format cannot express these settings at all; the reasons say why. */
        record Refused(List<Limit> reasons) implements Result {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
