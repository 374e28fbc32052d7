package org.mailwright.cli;

/** What a monitoring plugin found, in the order of its exit codes (Monitoring Plugins Development Guidelines, 2.3). */
public enum PluginState {
    OK(0),
    WARNING(1),
    CRITICAL(2),
    /** The plugin itself could not do its work. */
    UNKNOWN(3);

    static final String OPTION = "--nagios";

    private final int exit;

    PluginState(int exit) {
        this.exit = exit;
    }

    public int exit() {
        return exit;
    }

    /** The plugin's line. What is behind a bar would be performance data. */
    public String line(String text) {
        return "MAILWRIGHT " + name() + " - "
                + text.replace('|', '/').replaceAll("\\s+", " ").strip();
    }
}
