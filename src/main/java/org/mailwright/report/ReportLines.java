package org.mailwright.report;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.model.SafeText;
import org.mailwright.text.Columns;
import org.mailwright.text.LineEnds;

/** Text in sections of names and values, the values one below the other. What servers said cannot steer a terminal. */
final class ReportLines {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private final int names;

    /** @param names the width of the longest name */
    ReportLines(int names) {
        this.names = names;
    }

    void title(String text) {
        lines.add(SafeText.line(text));
        lines.add("=".repeat(Columns.width(text)));
    }

    void section(String text) {
        lines.add("");
        lines.add(text);
        lines.add("-".repeat(Columns.width(text)));
    }

    /** An empty line, but not at once below a heading. */
    void gap() {
        if (!lines.getLast().startsWith("--")) lines.add("");
    }

    /** A line as it is. */
    void line(String text) {
        lines.add(SafeText.line(text).stripTrailing());
    }

    /** A name and what it stands for, in as many lines as it takes; nothing where there is nothing to say. */
    void entry(String name, String value) {
        var shown = name;
        for (var line : value.split("\r?\n", -1)) {
            for (var part : LineEnds.wrapped(SafeText.line(line), WIDTH - names - INDENT.length())) {
                if (!part.isBlank()) line(Columns.padded(shown, names) + INDENT + part);
                shown = "";
            }
        }
    }

    String text() {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
