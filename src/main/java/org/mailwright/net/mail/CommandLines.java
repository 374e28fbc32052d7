package org.mailwright.net.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;

/** Commands as they go to a server: whole lines in UTF-8, none of which can hold a second command. */
final class CommandLines {

    private CommandLines() {}

    /** Throws if a line holds CR, LF or NUL. */
    static byte[] bytes(List<String> lines) throws ConnectionFailure {
        for (var line : lines) {
            if (line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new ConnectionFailure(Cause.INPUT_INVALID);
            }
        }
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
