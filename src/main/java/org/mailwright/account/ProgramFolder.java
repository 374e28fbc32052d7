package org.mailwright.account;

import java.util.List;
import java.util.Optional;

/**
 * The base folder of a program, the only way in which readers reach files. Opens by relative path, with {@code /}
 * between names; never follows a link or a path out of the folder, never opens a store of passwords, and reads a bounded
 * number of bytes.
 */
public interface ProgramFolder {

    /** The result of opening a file. */
    sealed interface Opened {

        /** The whole file. The caller closes it, which wipes the bytes. */
        record Content(FileBytes bytes) implements Opened {}

        record Failed(Skipped.Reason reason) implements Opened {}
    }

    Opened open(String path);

    /**
     * The names of the files and folders in a folder, sorted; nothing is opened. Empty if it is not there or cannot be
     * listed. At most {@link #MAX_NAMES}.
     *
     * @param path relative, or empty for the base folder itself
     */
    List<String> list(String path);

    /**
     * Another folder of the same program, which it names by its absolute path, such as a Thunderbird profile on another
     * drive; it may be gone. Empty for a copy from another computer, whose paths mean nothing here.
     */
    default Optional<ProgramFolder> elsewhere(String absolute) {
        return Optional.empty();
    }

    /**
     * The relative path of a file that another file of the folder names, if it is inside.
     *
     * @param path relative, absolute, or from the home folder with {@code ~/}
     */
    default Optional<String> relative(String path) {
        var outside = path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.contains("..");
        return outside ? Optional.empty() : Optional.of(path);
    }

    /** The path as it can be shown to the person. */
    String shown(String path);

    /** As many names as {@link #list} returns at most. */
    int MAX_NAMES = 2000;
}
