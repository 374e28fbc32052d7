package org.mailwright.cli;

/** Ends a command early, with a sentence for the person. Only what a person or a file can be at fault for. */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final String key;
    private final transient Object[] values;

    private CommandException(int exit, String key, Object... values) {
        super(key);
        this.exit = exit;
        this.key = key;
        this.values = values;
    }

    /** Something typed, or a file's content, is malformed. */
    public static CommandException invalid(String key, Object... values) {
        return new CommandException(ExitCode.USAGE, key, values);
    }

    /** The network or a file cannot be used. */
    public static CommandException trouble(String key, Object... values) {
        return new CommandException(ExitCode.TROUBLE, key, values);
    }

    static CommandException with(int exit, String key, Object... values) {
        return new CommandException(exit, key, values);
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
