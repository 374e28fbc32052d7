package org.mailwright.cli;

/** Exit codes. Scripts rely on them: additions only. */
public final class ExitCode {

    public static final int FINE = 0;
    public static final int CHECK_FAILED = 1;
    public static final int USAGE = 2;
    public static final int NOTHING_FOUND = 3;
    /** The network or a file cannot be used. */
    public static final int TROUBLE = 4;

    static final int BUG = 70;

    private ExitCode() {}
}
