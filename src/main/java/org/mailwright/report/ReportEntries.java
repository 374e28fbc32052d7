package org.mailwright.report;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.Side;
import org.mailwright.text.Columns;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** The lines of a report in the words of one language: sections, and entries with names from the bundle. */
final class ReportEntries {

    /** Every name that stands before a value. */
    private static final List<String> NAMES = List.of(
            "result",
            "where",
            "tested",
            "source",
            "server",
            "username",
            "logOn",
            "addresses",
            "connected",
            "tls",
            "certificate",
            "issuer",
            "hosts",
            "valid",
            "key",
            "sha256",
            "nameServers",
            "protocols",
            "tunnels",
            "proxies",
            "proxy",
            "program",
            "java",
            "system",
            "messageId",
            "arrival");

    private final Messages messages;
    private final Wording wording;
    private final ReportLines lines;

    ReportEntries(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
        lines = new ReportLines(
                Columns.widest(Stream.concat(NAMES.stream().map(this::name), FailureText.names(messages).stream())));
    }

    void title(String text) {
        lines.title(text);
    }

    void section(String key) {
        lines.section(messages.get("report.section." + key));
    }

    /** An empty line, but not at once below a heading. */
    void gap() {
        lines.gap();
    }

    void line(String text) {
        lines.line(text);
    }

    /**
     * Adds a value, unless it is blank.
     *
     * @param key of the name before it; empty for none
     */
    void entry(String key, String value) {
        if (!value.isBlank()) lines.entry(key.isEmpty() ? "" : name(key), value);
    }

    /** Adds a part of the failure with its own name. */
    void part(FailureText.Part part) {
        lines.entry(part.name(), part.text());
    }

    /** Adds a value with the side as its name. */
    void entry(Side side, String value) {
        lines.entry(wording.of(side), value);
    }

    /** A list, or the word for none. */
    void list(String key, List<String> values) {
        entry(key, values.isEmpty() ? messages.get("report.none") : String.join(", ", values));
    }

    String seconds(long millis) {
        return String.format(messages.locale(), "%.3f s", millis / 1000.0);
    }

    String text() {
        return lines.text();
    }

    private String name(String key) {
        return messages.get("report.name." + key);
    }
}
