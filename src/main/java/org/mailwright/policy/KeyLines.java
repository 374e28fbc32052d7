package org.mailwright.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;

/**
 * On which lines of a JSON file its values stand; line 0 for what is not there.
 *
 * @param slip the line of the first slip, where the file is no JSON to its end
 */
public record KeyLines(Optional<JsonNode> root, int slip) {

    /** In bytes; of a longer file nothing is read. */
    public static final int MOST = 1 << 21;

    private static final JsonLimits LIMITS = new JsonLimits(MOST, 32, true);

    public static KeyLines of(byte[] file) {
        var document = JsonDocument.read(file, LIMITS);
        var slip = document.faults().stream().mapToInt(JsonFault::line).findFirst();
        return new KeyLines(document.root(), slip.orElse(0));
    }

    /** The line of a value, by the names and indices that lead to it. */
    public int line(Object... way) {
        var node = root;
        for (var step : way) {
            node = node.flatMap(at -> step instanceof Integer index ? at.item(index) : at.member(step.toString()));
        }
        return node.map(JsonNode::line).orElse(0);
    }

    /** The line of a value, by its path as faults name it; that of what holds it, where it is not there. */
    public int lineOf(String path) {
        return root.map(node -> deepest(node, path).line()).orElse(0);
    }

    private static JsonNode deepest(JsonNode node, String path) {
        var below = switch (node) {
            case JsonNode.Members(var _, var _, var values) -> values.values();
            case JsonNode.Items(var _, var _, var values) -> values;
            default -> List.<JsonNode>of();
        };
        return below.stream()
                .filter(each -> path.startsWith(each.path()))
                .max(Comparator.comparingInt(each -> each.path().length()))
                .map(each -> deepest(each, path))
                .orElse(node);
    }
}
