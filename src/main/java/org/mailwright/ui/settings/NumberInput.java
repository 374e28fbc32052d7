package org.mailwright.ui.settings;

import java.util.Optional;

/** Parses typed numbers. */
final class NumberInput {

    private NumberInput() {}

    /** A number of at most three digits within limits; empty for any other text. */
    static Optional<Integer> parse(String typed, int least, int most) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
