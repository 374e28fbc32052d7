package org.mailwright.ui.page;

import java.util.List;

/** The wizard's pages, in their order. */
public enum WizardPage {
    ADDRESS,
    SEARCHING,
    SETTINGS,
    SIGN_IN,
    TEST,
    DONE,
    /** Beside the others: for an account that another program has. */
    REPAIR,
    /** Beside the others: for accounts of many people. */
    PEOPLE;

    /** The pages that lead from an address to a mail program. */
    public static final List<WizardPage> STEPS = List.of(ADDRESS, SEARCHING, SETTINGS, SIGN_IN, TEST, DONE);

    /** The position among the steps, from 1; 0 for a page beside them. */
    public int number() {
        return STEPS.indexOf(this) + 1;
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
            case REPAIR -> "repair.step";
            case PEOPLE -> "people.step";
        };
    }
}
