package org.mailwright.ui.page;

import java.util.Optional;

/**
 * How a person wants to see the window.
 *
 * @param language the tag of a language; empty for the system's
 * @param textSize in percent of the usual one; empty for the system's
 */
public record Display(Optional<String> language, Appearance appearance, Optional<Integer> textSize) {

    /** All as the system has it. */
    public static final Display OF_SYSTEM = new Display(Optional.empty(), Appearance.SYSTEM, Optional.empty());
}
