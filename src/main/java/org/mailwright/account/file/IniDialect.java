package org.mailwright.account.file;

/**
 * How a program writes files of sections and keys.
 *
 * @param comments what a comment line begins with
 * @param separators what parts a key from its value
 * @param escapes how a value escapes characters
 * @param continuation how a value goes on in the next line
 * @param tags whether keys may end in {@code [de]} (a translation) or {@code [$e]} (to be expanded)
 */
public record IniDialect(String comments, String separators, Escapes escapes, Continuation continuation, boolean tags) {

    /** GLib's GKeyFile. */
    public static final IniDialect GLIB = new IniDialect("#", "=", Escapes.BACKSLASH, Continuation.NONE, true);

    /** KDE's KConfig. */
    public static final IniDialect KDE = GLIB;

    /** Mozilla's profiles.ini and installs.ini. */
    public static final IniDialect MOZILLA = new IniDialect("#;", "=", Escapes.NONE, Continuation.NONE, false);

    /** Claws Mail and Sylpheed: all up to the line's end is the value. */
    public static final IniDialect CLAWS = new IniDialect("", "=", Escapes.NONE, Continuation.NONE, false);

    /** Python's configparser. */
    public static final IniDialect PYTHON = new IniDialect("#;", "=:", Escapes.PERCENT, Continuation.INDENT, false);

    /** Postfix's main.cf, which has no sections. */
    public static final IniDialect POSTFIX = new IniDialect("#", "=", Escapes.NONE, Continuation.INDENT, false);

    /** Qt's QSettings. */
    public static final IniDialect QT = new IniDialect(";#", "=", Escapes.QT, Continuation.BACKSLASH, false);

    /** The ini package of Go programs. */
    public static final IniDialect GO = new IniDialect("#;", "=:", Escapes.GO_QUOTES, Continuation.BACKSLASH, false);

    /** The same, where only = parts keys from values. */
    public static final IniDialect GO_EQUALS =
            new IniDialect("#;", "=", Escapes.GO_QUOTES, Continuation.BACKSLASH, false);

    /** How a value writes what it could not hold as it is. */
    public enum Escapes {
        NONE,
        /** {@code \s \t \n \r \\ \xNN}. */
        BACKSLASH,
        /** The same, and quotes around the whole. */
        QT,
        /** {@code %%} for a percent sign; {@code %(name)s} stands for another key. */
        PERCENT,
        /** Quotes, backquotes or three quotes around the whole; {@code #} and {@code ;} begin a comment. */
        GO_QUOTES
    }

    /** How a value goes on in the next line. */
    public enum Continuation {
        NONE,
        /** A line that begins with a blank. */
        INDENT,
        /** A backslash at the end of the line. */
        BACKSLASH
    }
}
