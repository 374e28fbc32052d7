package org.mailwright.account.file;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * A JSON file as a tree of the members that are asked for. The others are skipped by the reader without becoming a
 * string. What was read before an error is kept.
 */
public final class JsonPull {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_ELEMENTS = 5000;

    private final KeyRule rule;
    private final String file;
    private Optional<Place> malformed = Optional.empty();

    private JsonPull(String file, KeyRule rule) {
        this.file = file;
        this.rule = rule;
    }

    /** The outermost object; empty if the file begins with something else. */
    public record Read(Optional<Node> root, Optional<Place> malformed) {}

    /**
     * Reads the parts of a JSON file that the rule asks for.
     *
     * @param rule asked with the name of the list that the object is in, or nothing, and the member's name
     */
    public static Read read(FileBytes bytes, KeyRule rule) {
        var pull = new JsonPull(bytes.file(), rule);
        try (var text = Utf8.of(bytes);
                var json = new JsonReader(
                        new InputStreamReader(new ByteArrayInputStream(text.array()), StandardCharsets.UTF_8))) {
            if (json.peek() != JsonToken.BEGIN_OBJECT) return new Read(Optional.empty(), Optional.of(pull.place("")));
            var root = new Node();
            pull.object(json, "", root, 0);
            return new Read(Optional.of(root), pull.malformed);
        } catch (IOException | IllegalStateException e) {
            return new Read(Optional.empty(), Optional.of(pull.place("")));
        }
    }

    private void object(JsonReader json, String parent, Node node, int depth) throws IOException {
        try {
            json.beginObject();
            while (json.hasNext() && malformed.isEmpty()) member(json, parent, node, depth);
            if (malformed.isEmpty()) json.endObject();
        } catch (IOException | IllegalStateException e) { // its message may hold what stands in the file
            if (malformed.isEmpty()) malformed = Optional.of(place(""));
        }
    }

    private void member(JsonReader json, String parent, Node node, int depth) throws IOException {
        var name = json.nextName();
        var use = rule.use(parent, name);
        if (use == KeyUse.SECRET) {
            if (json.peek() != JsonToken.NULL) node.addSecret();
            json.skipValue();
        } else if (use == KeyUse.IGNORED || depth > MAX_DEPTH) {
            json.skipValue();
        } else {
            value(json, name, node, depth);
        }
    }

    private void value(JsonReader json, String name, Node node, int depth) throws IOException {
        switch (json.peek()) {
            case STRING, NUMBER -> put(node, name, json.nextString());
            case BOOLEAN -> put(node, name, Boolean.toString(json.nextBoolean()));
            case BEGIN_ARRAY -> list(json, name, node, depth);
            case BEGIN_OBJECT -> object(json, name, node.add(name), depth + 1);
            default -> json.skipValue();
        }
    }

    private void list(JsonReader json, String name, Node node, int depth) throws IOException {
        json.beginArray();
        while (malformed.isEmpty() && json.hasNext()) {
            if (json.peek() == JsonToken.BEGIN_OBJECT && node.list(name).size() < MAX_ELEMENTS) {
                object(json, name, node.add(name), depth + 1);
            } else {
                json.skipValue();
            }
        }
        if (malformed.isEmpty()) json.endArray();
    }

    private void put(Node node, String name, String text) {
        if (text.length() <= Bytes.MAX_VALUE) node.put(name, Setting.at(text, place(name)));
    }

    private Place place(String key) {
        return new Place(file, 0, key);
    }
}
