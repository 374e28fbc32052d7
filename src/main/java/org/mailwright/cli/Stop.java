package org.mailwright.cli;

/** Ends a command early, with a sentence for the person. Only what a person or a file can be at fault for. */
public final class Stop extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final String key;
    private final transient Object[] values;

    private Stop(int exit, String key, Object... values) {
        super(key);
        this.exit = exit;
        this.key = key;
        this.values = values;
    }

    /** Something typed, or a file's content, is malformed. */
    public static Stop invalid(String key, Object... values) {
        return new Stop(Exit.USAGE, key, values);
    }

    /** The network or a file cannot be used. */
    public static Stop trouble(String key, Object... values) {
        return new Stop(Exit.TROUBLE, key, values);
    }

    static Stop with(int exit, String key, Object... values) {
        return new Stop(exit, key, values);
    }

    boolean isInvalid() {
        return exit == Exit.USAGE;
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
