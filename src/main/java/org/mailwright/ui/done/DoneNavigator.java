package org.mailwright.ui.done;

/** Where the last page leads to. */
public interface DoneNavigator {

    /** Begins again with another account; what was done is kept. */
    void anotherAccount();
}
