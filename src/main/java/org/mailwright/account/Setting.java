package org.mailwright.account;

import java.util.Optional;

/**
 * A value that a reader asked for, and where it is, if it is in a file: a program's default is in none.
 *
 * @param value as the program understands it: unescaped, unquoted
 * @param unexpanded whether a command, a variable or another file gives the value, so that it is unknown
 */
public record Setting(String value, Optional<Place> place, boolean unexpanded) {

    public static Setting at(String value, Place place) {
        return new Setting(value, Optional.of(place), false);
    }

    /** A value that the program takes where the file has none. */
    public static Setting usual(String value) {
        return new Setting(value, Optional.empty(), false);
    }

    /** A value that only the program itself could work out, by running or expanding something. */
    public static Setting unexpanded(Place place) {
        return new Setting("", Optional.of(place), true);
    }

    /** Another reading of the same place. */
    public Setting as(String other) {
        return new Setting(other, place, unexpanded);
    }

    /** The same as a part of a URL of this {@linkplain Place#form form}. */
    public Setting of(String form) {
        return new Setting(value, place.map(at -> new Place(at.file(), at.line(), at.key(), form)), unexpanded);
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /** Whether the value is one of the words for yes that such files use. */
    public boolean isYes() {
        return is("true") || is("1") || is("yes") || is("on");
    }

    /** Whether the value is this word, in any case. */
    public boolean is(String word) {
        return value.strip().equalsIgnoreCase(word);
    }
}
