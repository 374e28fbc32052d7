package org.mailwright.ui.test;

import java.util.List;
import org.mailwright.text.Messages;

/**
 * The conversation with the servers as it is shown: its beginning and its end, as far as JavaFX lays the text out in a
 * moment. The report holds all of it.
 */
final class ConversationText {

    /** In characters, of the beginning and of the end each. */
    private static final int LONGEST = 32 * 1024;

    private ConversationText() {}

    static String of(List<String> lines, Messages messages) {
        int first = fitting(lines);
        int last = fitting(lines.reversed());
        if (first + last >= lines.size()) return String.join("\n", lines);
        var omitted = messages.get("test.conversation.omitted", lines.size() - first - last);
        return String.join("\n", lines.subList(0, first))
                + "\n\n" + omitted + "\n\n"
                + String.join("\n", lines.subList(lines.size() - last, lines.size()));
    }

    /** How many of the first lines fit. */
    private static int fitting(List<String> lines) {
        int length = 0;
        int count = 0;
        for (var line : lines) {
            length += line.length() + 1;
            if (length > LONGEST) break;
            count++;
        }
        return count;
    }
}
