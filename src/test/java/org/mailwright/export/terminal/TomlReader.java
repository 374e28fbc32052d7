package org.mailwright.export.terminal;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads TOML with Jackson, and names each value by its path. */
final class TomlReader {

    private TomlReader() {}

    static Map<String, String> read(String text) {
        var lines = new RcLines();
        flatten(new TomlMapper().readTree(text), "", lines);
        return lines.found();
    }

    private static void flatten(JsonNode node, String path, RcLines lines) {
        if (!node.isObject()) {
            lines.put(path.substring(1), node.asString());
            return;
        }
        for (var child : node.properties()) flatten(child.getValue(), path + "/" + child.getKey(), lines);
    }
}
