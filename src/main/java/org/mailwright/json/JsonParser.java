package org.mailwright.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Builds the nodes of one text. */
final class JsonParser {

    /** In a path; whole keys could make the paths of one file many times its size. */
    private static final int LONGEST_KEY = 100;

    private final JsonScanner in;
    private final int maxDepth;
    private final List<JsonFault> faults = new ArrayList<>();
    private Optional<JsonNode> root = Optional.empty();
    private String path = "$";

    JsonParser(JsonScanner in, int maxDepth) {
        this.in = in;
        this.maxDepth = maxDepth;
    }

    JsonDocument document() {
        try {
            root = Optional.of(value(0));
            in.end();
        } catch (Malformed e) {
            var arguments =
                    e.kind() == JsonFaultKind.TOO_DEEP ? List.of(Integer.toString(maxDepth)) : List.<String>of();
            faults.add(new JsonFault(e.kind(), path, e.line(), arguments));
        }
        return new JsonDocument(root, faults);
    }

    private JsonNode value(int depth) throws Malformed {
        int first = in.peek();
        int line = in.line();
        if (depth > maxDepth) throw new Malformed(JsonFaultKind.TOO_DEEP, line);
        return switch (first) {
            case '{' -> members(line, depth);
            case '[' -> items(line, depth);
            case '"' -> new JsonNode.Text(path, line, in.string());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new JsonNode.Digits(path, line, in.number());
            default ->
                switch (in.word()) {
                    case "true" -> new JsonNode.Truth(path, line, true);
                    case "false" -> new JsonNode.Truth(path, line, false);
                    case "null" -> new JsonNode.Null(path, line);
                    default -> throw in.unexpected();
                };
        };
    }

    private JsonNode members(int line, int depth) throws Malformed {
        var own = path;
        var values = new LinkedHashMap<String, JsonNode>();
        var object = new JsonNode.Members(own, line, values);
        if (depth == 0) root = Optional.of(object);
        for (boolean more = in.open('}'); more; more = in.next('}')) {
            var name = in.name();
            path = own + "." + (name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) + "…" : name);
            in.colon();
            var value = value(depth + 1);
            if (values.putIfAbsent(name, value) != null) {
                faults.add(new JsonFault(JsonFaultKind.KEY_TWICE, path, value.line(), List.of(name)));
            }
            path = own;
        }
        return object;
    }

    private JsonNode items(int line, int depth) throws Malformed {
        var own = path;
        var values = new ArrayList<JsonNode>();
        for (boolean more = in.open(']'); more; more = in.next(']')) {
            path = own + "[" + values.size() + "]";
            values.add(value(depth + 1));
            path = own;
        }
        return new JsonNode.Items(own, line, values);
    }
}
