package org.mailwright.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A command line that opens the window: nothing, {@code --practice}, {@code --lang TAG}, a profile file, in any order.
 *
 * @param practice whether to start the practice server
 * @param language as it was typed, so it may be nonsense
 * @param profile a profile file to open
 */
public record WindowArguments(boolean practice, Optional<String> language, Optional<Path> profile) {

    private static final String LANGUAGE = "--lang=";

    /** Empty if the arguments are for the terminal. */
    public static Optional<WindowArguments> parse(String... args) {
        var arguments = new WindowArguments(false, Optional.empty(), Optional.empty());
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--practice")) {
                arguments = new WindowArguments(true, arguments.language, arguments.profile);
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                arguments = arguments.in(args[++i]);
            } else if (args[i].startsWith(LANGUAGE)) {
                arguments = arguments.in(args[i].substring(LANGUAGE.length()));
            } else if (arguments.profile.isEmpty() && isProfile(args[i])) {
                arguments = new WindowArguments(arguments.practice, arguments.language, Optional.of(Path.of(args[i])));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    private WindowArguments in(String tag) {
        return new WindowArguments(practice, Optional.of(tag), profile);
    }

    /** A name with a profile's extension counts even if there is no such file: the window reports it. */
    private static boolean isProfile(String word) {
        try {
            var file = Path.of(word);
            return !word.startsWith("-") && (word.endsWith(".mailwright") || Files.isRegularFile(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
