package org.mailwright.catalog;

import java.util.List;
import java.util.Map;

/** A value of a JSON text, and where it stands. */
sealed interface JsonNode {

    /** As in RFC 9535, such as {@code $.incoming[0].port}. */
    String path();

    /** From 1. */
    int line();

    record Members(String path, int line, Map<String, JsonNode> values) implements JsonNode {}

    record Items(String path, int line, List<JsonNode> values) implements JsonNode {}

    record Text(String path, int line, String value) implements JsonNode {}

    /** A number as it was written. */
    record Digits(String path, int line, String value) implements JsonNode {}

    record Truth(String path, int line, boolean value) implements JsonNode {}

    record Null(String path, int line) implements JsonNode {}
}
