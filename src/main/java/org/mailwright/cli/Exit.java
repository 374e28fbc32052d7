package org.mailwright.cli;

/** What the program tells the shell. */
final class Exit {

    static final int FINE = 0;
    static final int CHECK_FAILED = 1;
    static final int USAGE = 2;
    static final int NOTHING_FOUND = 3;
    /** Network or file. */
    static final int TROUBLE = 4;

    static final int BUG = 70;

    private Exit() {}
}
