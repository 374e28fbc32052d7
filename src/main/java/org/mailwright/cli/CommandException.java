package org.mailwright.cli;

import org.mailwright.model.Cause;

/** Ends a command with a message for the user: wrong input, or a file or network that cannot be used. Not for bugs. */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final Cause cause;
    private final String key;
    private final transient Object[] values;

    private CommandException(int exit, Cause cause, String key, Object... values) {
        super(key);
        this.exit = exit;
        this.cause = cause;
        this.key = key;
        this.values = values;
    }

    /** An argument or a file's content is malformed: exit code {@link ExitCode#USAGE}. */
    public static CommandException invalid(String key, Object... values) {
        return new CommandException(ExitCode.USAGE, Cause.INPUT_INVALID, key, values);
    }

    /** The network or a file cannot be used: exit code {@link ExitCode#TROUBLE}. */
    public static CommandException trouble(String key, Object... values) {
        return new CommandException(ExitCode.TROUBLE, Cause.UNKNOWN, key, values);
    }

    /** The organisation does not allow accounts of the address's domain: exit code {@link ExitCode#USAGE}. */
    static CommandException notAllowed(String key, Object... values) {
        return new CommandException(ExitCode.USAGE, Cause.DOMAIN_NOT_ALLOWED, key, values);
    }

    /** What JSON says of it. */
    public Cause reason() {
        return cause;
    }

    public boolean isInvalid() {
        return exit == ExitCode.USAGE;
    }

    int exit() {
        return exit;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
