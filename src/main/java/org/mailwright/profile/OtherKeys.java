package org.mailwright.profile;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.json.JsonNode;

/**
 * The keys of a profile file that this version does not know: of a newer version, or of another program. They are kept
 * when the profile is written again.
 *
 * @param byObject for each object that has some, by its place such as {@code account.incoming[0]}, the values as JSON
 */
public record OtherKeys(Map<String, Map<String, String>> byObject) {

    public static final OtherKeys NONE = new OtherKeys(Map.of());

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "", Set.of("format", "version", "created", "tool", "account", "evidence"),
            "account",
                    Set.of(
                            "email",
                            "sender",
                            "displayName",
                            "accountName",
                            "incoming",
                            "outgoing",
                            "outgoingLogin",
                            "leaveOnServer",
                            "serverTimeout"),
            "account.leaveOnServer", Set.of("keep", "removeAfterDays", "removeWhenDeleted"),
            "account.incoming[0]", Set.of("type", "host", "port", "security", "auth", "username"),
            "account.outgoing[0]", Set.of("type", "host", "port", "security", "auth", "username"),
            "evidence", Set.of("source", "tested", "incomingLogin", "outgoingLogin", "arrived"));

    public OtherKeys {
        byObject = Map.copyOf(byObject);
    }

    /** Those of a profile that was read. */
    static OtherKeys of(JsonNode root) {
        var others = new LinkedHashMap<String, Map<String, String>>();
        put(others, "", Optional.of(root));
        var account = root.member("account");
        put(others, "account", account);
        put(others, "account.leaveOnServer", account.flatMap(node -> node.member("leaveOnServer")));
        for (var side : new String[] {"incoming", "outgoing"}) {
            put(
                    others,
                    "account." + side + "[0]",
                    account.flatMap(node -> node.member(side)).flatMap(node -> node.item(0)));
        }
        put(others, "evidence", root.member("evidence"));
        return others.isEmpty() ? NONE : new OtherKeys(others);
    }

    /** Writes those of one object, which is open. */
    void write(JsonWriter json, String object) throws IOException {
        for (var entry : byObject.getOrDefault(object, Map.of()).entrySet()) {
            json.name(entry.getKey()).jsonValue(entry.getValue());
        }
    }

    private static void put(Map<String, Map<String, String>> others, String place, Optional<JsonNode> object) {
        if (!(object.orElse(null) instanceof JsonNode.Members members)) return;
        var known = KNOWN.getOrDefault(place, Set.of());
        var values = new LinkedHashMap<String, String>();
        members.values().forEach((name, value) -> {
            if (!known.contains(name)) values.put(name, json(value));
        });
        if (!values.isEmpty()) others.put(place, values);
    }

    private static String json(JsonNode node) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            write(json, node);
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, JsonNode node) throws IOException {
        switch (node) {
            case JsonNode.Members members -> {
                json.beginObject();
                for (var entry : members.values().entrySet()) write(json.name(entry.getKey()), entry.getValue());
                json.endObject();
            }
            case JsonNode.Items items -> {
                json.beginArray();
                for (var item : items.values()) write(json, item);
                json.endArray();
            }
            case JsonNode.Text text -> json.value(text.value());
            case JsonNode.Digits digits -> json.jsonValue(digits.value());
            case JsonNode.Truth truth -> json.value(truth.value());
            case JsonNode.Null _ -> json.nullValue();
        }
    }
}
