package org.mailwright.account;

import java.util.Optional;

/**
 * A value that a reader asked for, and where it is, if it is in a file: a program's default is in none.
 *
 * @param value as the program understands it: unescaped, unquoted
 */
public record Setting(String value, Optional<Place> place) {

    public static Setting at(String value, Place place) {
        return new Setting(value, Optional.of(place));
    }

    /** A value that the program takes where the file has none. */
    public static Setting usual(String value) {
        return new Setting(value, Optional.empty());
    }

    /** Another reading of the same place. */
    public Setting as(String other) {
        return new Setting(other, place);
    }

    public boolean isBlank() {
        return value.isBlank();
    }
}
