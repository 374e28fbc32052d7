package org.mailwright.cli;

/** What a monitoring plugin found, in the order of its exit codes (Monitoring Plugins Development Guidelines, 2.3). */
public enum PluginState {
    OK,
    WARNING,
    CRITICAL,
    /** The plugin itself could not do its work. */
    UNKNOWN;

    static final String OPTION = "--nagios";

    public int exit() {
        return ordinal();
    }

    /** The plugin's line. What is behind a bar would be performance data. */
    public String line(String text) {
        return "MAILWRIGHT " + name() + " - "
                + text.replace('|', '/').replaceAll("\\s+", " ").strip();
    }
}
