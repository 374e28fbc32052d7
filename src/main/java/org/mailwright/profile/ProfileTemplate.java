package org.mailwright.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Placeholders;

/**
 * A profile file for several people: its address, names and user names may hold {@link Placeholders}. Filled in before the
 * file is checked, so that what comes out is checked like any other.
 */
final class ProfileTemplate {

    private static final Set<String> TEXTS =
            Set.of("email", "sender", "displayName", "accountName", "username", "host");

    private ProfileTemplate() {}

    /** Whether the file waits for somebody's address. */
    static boolean isOne(JsonNode root) {
        return root.member("account")
                .flatMap(account -> account.member("email"))
                .flatMap(JsonNode::text)
                .filter(Placeholders::isIn)
                .isPresent();
    }

    static JsonNode filled(JsonNode root, Placeholders person) {
        return with(root, "account", account -> filled(account, "account", person));
    }

    private static JsonNode filled(JsonNode node, String name, Placeholders person) {
        return switch (node) {
            case JsonNode.Members(var path, int line, var values) -> {
                Map<String, JsonNode> filled = new LinkedHashMap<>();
                values.forEach((key, value) -> filled.put(key, filled(value, key, person)));
                yield new JsonNode.Members(path, line, filled);
            }
            case JsonNode.Items(var path, int line, var values) ->
                new JsonNode.Items(
                        path,
                        line,
                        values.stream().map(value -> filled(value, "", person)).toList());
            case JsonNode.Text(var path, int line, var text)
            when TEXTS.contains(name) -> new JsonNode.Text(path, line, person.fill(text));
            default -> node;
        };
    }

    private static JsonNode with(JsonNode node, String name, UnaryOperator<JsonNode> change) {
        if (!(node instanceof JsonNode.Members(var path, int line, var values))) return node;
        Map<String, JsonNode> changed = new LinkedHashMap<>(values);
        changed.computeIfPresent(name, (_, value) -> change.apply(value));
        return new JsonNode.Members(path, line, changed);
    }
}
