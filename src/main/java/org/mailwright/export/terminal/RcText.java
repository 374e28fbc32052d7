package org.mailwright.export.terminal;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Limit;

/** The text of an rc file, line by line. A value that the syntax cannot hold makes the whole file one that is not written. */
final class RcText {
    private final ExportWords words;
    private final int longestLine;
    private final StringBuilder text = new StringBuilder();
    private final Set<Limit> faults = EnumSet.noneOf(Limit.class);

    /** @param longestLine in bytes without the line feed, what the reader takes */
    RcText(ExportWords words, int longestLine) {
        this.words = words;
        this.longestLine = longestLine;
    }

    RcText line(String line) {
        if (line.getBytes(StandardCharsets.UTF_8).length > longestLine) faults.add(Limit.TOO_LONG);
        text.append(line).append('\n');
        return this;
    }

    /** A line that ends with a value as an escaper wrote it; empty where the syntax cannot hold it. */
    RcText line(String before, Optional<String> value) {
        if (value.isEmpty()) faults.add(Limit.UNSAYABLE_TEXT);
        return line(before + value.orElse(""));
    }

    /** A line with a value between fixed text. */
    RcText line(String before, Optional<String> value, String after) {
        return line(before, value.map(written -> written + after));
    }

    /** A sentence for people, where # begins a comment. */
    RcText hint(ServerLogin login) {
        return line("# " + words.get(SecretCommand.hintKey(login)));
    }

    /** An empty line, but none at the beginning. */
    RcText gap() {
        return text.isEmpty() ? this : line("");
    }

    /** Why the text must not be written; empty if it may. */
    List<Limit> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
