package org.mailwright.account.program;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.ProgramReader;

/** The readers of all programs, the likeliest first. */
public final class Programs {

    private static final List<ProgramReader> READERS =
            List.of(new ThunderbirdReader("thunderbird"), new OutlookReader());

    private Programs() {}

    public static List<ProgramReader> readers() {
        return READERS;
    }

    public static Optional<ProgramReader> reader(String program) {
        return READERS.stream()
                .filter(reader -> reader.program().equals(program))
                .findFirst();
    }
}
