package org.mailwright.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the stable words that stand for a value in files, in JSON and on the command line. */
public final class Codes {

    private Codes() {}

    /** The value that has the code, in whatever case it is written. */
    public static <T> Optional<T> parse(T[] values, Function<T, String> code, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findFirst();
    }

    /** AUTH_BAD_CREDENTIALS becomes auth-bad-credentials. */
    public static String of(Enum<?> value) {
        return of(value.name());
    }

    /** The same for the name of such a value. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
