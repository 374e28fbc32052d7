package org.mailwright.ui.search;

/** What the search page asks of the wizard. */
public interface SearchNavigator {

    /** Stops the search and goes back. */
    void back();

    /** Goes to empty settings for the address of the search. */
    void byHand();

    /** Says a sentence in the window. */
    void announce(String sentence);
}
