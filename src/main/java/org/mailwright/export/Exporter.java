package org.mailwright.export;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.profile.Profile;

/** Writes profiles in the form that one program reads. Pure: no disk, no clock, no network. */
public interface Exporter {

    Format format();

    Result export(Profile profile);

    /** Writes several accounts, at least one, into one set of files; a format that holds one account refuses. */
    default Result exportAll(List<Profile> profiles) {
        return profiles.size() == 1 ? export(profiles.getFirst()) : new Result.Refused(List.of(Limit.SEVERAL_ACCOUNTS));
    }

    /** The name that users give on the command line, such as {@code thunderbird}. */
    default String id() {
        return format().id();
    }

    /** The outcome of an export. */
    sealed interface Result {

        /**
         * The files, and what they lack.
         *
         * @param left what of the accounts the format could not take along
         * @param readerLeft what single programs that read the format do not take from the files
         */
        record Exported(List<ExportedFile> files, List<Limit> left, List<ReaderLimit> readerLeft) implements Result {

            public Exported {
                files = List.copyOf(files);
                left = List.copyOf(left);
                readerLeft = List.copyOf(readerLeft);
                if (files.isEmpty()) throw new IllegalArgumentException("an export has a file");
            }

            /** The same files, which leave out one thing more. */
            public Exported without(Limit limit) {
                var all = Stream.concat(left.stream(), Stream.of(limit)).toList();
                return new Exported(files, all, readerLeft);
            }
        }

        /** The format cannot hold these accounts at all; the reasons say why. */
        record Refused(List<Limit> reasons) implements Result {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
