package org.mailwright.ui.page;

import java.util.List;

/** The wizard's pages, in their order. */
public enum WizardPage {
    ADDRESS,
    SEARCHING,
    SETTINGS,
    SIGN_IN,
    TEST,
    DONE;

    /** The position in the order, from 1. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The page's name, as a key of the bundle. */
    public String titleKey() {
        return switch (this) {
            case ADDRESS -> "address.step";
            case SEARCHING -> "searching.step";
            case SETTINGS -> "settings.step";
            case SIGN_IN -> "signin.step";
            case TEST -> "test.step";
            case DONE -> "done.step";
        };
    }
}
