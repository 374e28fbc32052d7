package org.mailwright.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a JSON text, and where it stands. */
public sealed interface JsonNode {

    /** As in RFC 9535, such as {@code $.incoming[0].port}. Long keys are cut. */
    String path();

    /** On which the value begins, from 1. */
    int line();

    /** An object, its members in the order of the text. */
    record Members(String path, int line, Map<String, JsonNode> values) implements JsonNode {}

    record Items(String path, int line, List<JsonNode> values) implements JsonNode {}

    record Text(String path, int line, String value) implements JsonNode {}

    /** A number as it is written: of any length and size. */
    record Digits(String path, int line, String value) implements JsonNode {

        private static final Pattern SANE = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
        private static final int LONG_DIGITS = 18;

        /** The whole number of at most 18 digits that this is, however it is written: 1e2 is 100. */
        public Optional<Long> whole() {
            if (!SANE.matcher(value).matches()) return Optional.empty();
            var number = new BigDecimal(value).stripTrailingZeros();
            return number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS
                    ? Optional.of(number.longValueExact())
                    : Optional.empty();
        }
    }

    record Truth(String path, int line, boolean value) implements JsonNode {}

    record Null(String path, int line) implements JsonNode {}

    /** The member of that name, if this is an object that has it. */
    default Optional<JsonNode> member(String name) {
        return this instanceof Members members ? Optional.ofNullable(members.values.get(name)) : Optional.empty();
    }

    /** The item at that index, if this is an array that has it. */
    default Optional<JsonNode> item(int index) {
        return this instanceof Items items && index < items.values.size()
                ? Optional.of(items.values.get(index))
                : Optional.empty();
    }

    /** The characters, if this is a text. */
    default Optional<String> text() {
        return this instanceof Text text ? Optional.of(text.value) : Optional.empty();
    }

    /** The characters of the member of that name, if there are any. */
    default Optional<String> text(String name) {
        return member(name).flatMap(JsonNode::text);
    }

    /** The whole number that the member of that name is. */
    default Optional<Long> whole(String name) {
        return member(name).flatMap(node -> node instanceof Digits digits ? digits.whole() : Optional.empty());
    }

    /** The texts in the array of that name. */
    default List<String> texts(String name) {
        return member(name).orElse(null) instanceof Items items
                ? items.values.stream().flatMap(item -> item.text().stream()).toList()
                : List.of();
    }
}
