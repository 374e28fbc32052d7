package org.mailwright.cli;

/** What the program tells the shell. */
public final class ExitCode {

    public static final int FINE = 0;
    public static final int CHECK_FAILED = 1;
    public static final int USAGE = 2;
    public static final int NOTHING_FOUND = 3;
    /** Network or file. */
    public static final int TROUBLE = 4;

    static final int BUG = 70;

    private ExitCode() {}
}
