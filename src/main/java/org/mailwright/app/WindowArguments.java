package org.mailwright.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A command line that opens the window: nothing, {@code --practice}, {@code --lang TAG}, a profile file, in any order.
 *
 * @param practice whether to start the practice server with it
 * @param profile a profile file to open at the start
 */
public record WindowArguments(boolean practice, Locale language, Optional<Path> profile) {

    /** The call, or nothing where the words are for the terminal. */
    public static Optional<WindowArguments> parse(String... args) {
        var call = new WindowArguments(false, Locale.getDefault(), Optional.empty());
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--practice")) {
                call = new WindowArguments(true, call.language, call.profile);
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                call = new WindowArguments(call.practice, Locale.forLanguageTag(args[++i]), call.profile);
            } else if (call.profile.isEmpty() && isProfile(args[i])) {
                call = new WindowArguments(call.practice, call.language, Optional.of(Path.of(args[i])));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(call);
    }

    /** A name with the right ending is one even where there is no such file: the window says so. */
    private static boolean isProfile(String word) {
        try {
            return !word.startsWith("-") && (word.endsWith(".mailwright") || Files.isRegularFile(Path.of(word)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
