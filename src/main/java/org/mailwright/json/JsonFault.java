package org.mailwright.json;

import java.util.List;

/**
 * One thing that is wrong with a file.
 *
 * @param path of the value as in RFC 9535, such as {@code $.incoming[0].port}; {@code $} for the whole file
 * @param line from 1; 0 for the whole file
 * @param arguments what the sentence about the kind fills in. They may quote the file: unsafe to show as they are
 */
public record JsonFault(FaultKind kind, String path, int line, List<String> arguments) {

    public JsonFault {
        arguments = List.copyOf(arguments);
    }
}
