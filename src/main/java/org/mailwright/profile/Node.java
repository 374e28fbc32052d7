package org.mailwright.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mailwright.profile.ProfileReading.Problem;

/**
 * A JSON object that knows where in the file it stands. A key with null is as good as none.
 *
 * @param path empty for the outermost one
 */
record Node(JsonObject object, String path) {

    static Node root(JsonElement element) {
        if (!(element instanceof JsonObject object)) throw new BadProfile(Problem.NOT_A_PROFILE, "");
        return new Node(object, "");
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    BadProfile bad(Problem problem, String key) {
        return new BadProfile(problem, pathOf(key));
    }

    Optional<Node> child(String key) {
        return element(key).map(element -> node(element, pathOf(key)));
    }

    List<Node> children(String key) {
        return elements(key, Node::node);
    }

    List<String> words(String key) {
        return elements(
                key,
                (element, place) ->
                        primitive(element, place, JsonPrimitive::isString).getAsString());
    }

    Optional<String> text(String key) {
        return primitive(key, JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    boolean flag(String key, boolean otherwise) {
        return primitive(key, JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElse(otherwise);
    }

    /** A number as its digits stand in the file. */
    Optional<String> number(String key) {
        return primitive(key, JsonPrimitive::isNumber).map(JsonPrimitive::getAsString);
    }

    /** A text that stands for a value, such as an instant; the reader of it says no with an exception. */
    <T> Optional<T> value(String key, Function<String, T> reader) {
        return text(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                throw bad(Problem.BAD_VALUE, key);
            }
        });
    }

    /** A word that stands for one of a few values. */
    <T> Optional<T> word(String key, Function<String, Optional<T>> reader) {
        return text(key).map(text -> reader.apply(text).orElseThrow(() -> bad(Problem.BAD_VALUE, key)));
    }

    <T> T required(String key, Optional<T> value) {
        return value.orElseThrow(() -> bad(Problem.MISSING, key));
    }

    private interface Reader<T> {

        T read(JsonElement element, String place);
    }

    private <T> List<T> elements(String key, Reader<T> reader) {
        var found = element(key);
        if (found.isEmpty()) return List.of();
        if (!(found.get() instanceof JsonArray array)) throw bad(Problem.WRONG_TYPE, key);
        return IntStream.range(0, array.size())
                .mapToObj(i -> reader.read(array.get(i), pathOf(key) + "[" + i + "]"))
                .toList();
    }

    private static Node node(JsonElement element, String place) {
        if (!(element instanceof JsonObject child)) throw new BadProfile(Problem.WRONG_TYPE, place);
        return new Node(child, place);
    }

    private Optional<JsonPrimitive> primitive(String key, Function<JsonPrimitive, Boolean> type) {
        return element(key).map(element -> primitive(element, pathOf(key), type));
    }

    private static JsonPrimitive primitive(JsonElement element, String place, Function<JsonPrimitive, Boolean> type) {
        if (element instanceof JsonPrimitive primitive && type.apply(primitive)) return primitive;
        throw new BadProfile(Problem.WRONG_TYPE, place);
    }

    private Optional<JsonElement> element(String key) {
        @Nullable JsonElement element = object.get(key);
        return element == null || element.isJsonNull() ? Optional.empty() : Optional.of(element);
    }
}
