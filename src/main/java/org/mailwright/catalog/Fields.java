package org.mailwright.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of one JSON object, read by name. What nobody asked for is a fault. */
final class Fields {

    /** Makes a value of a node, or notes the fault and returns nothing. */
    interface Reading<T> extends Function<JsonNode, Optional<T>> {}

    private final JsonNode node;
    private final Map<String, JsonNode> members;
    private final Problems faults;
    private final Set<String> asked = new HashSet<>();
    private final int before;

    Fields(JsonNode node, Problems faults) {
        this.node = node;
        this.faults = faults;
        this.before = faults.count();
        this.members = node instanceof JsonNode.Members object ? object.values() : Map.of();
        if (!(node instanceof JsonNode.Members)) faults.add(node, ProblemKind.NOT_OBJECT);
    }

    <T> Optional<T> required(String name, Reading<T> reading) {
        if (!members.containsKey(name) && node instanceof JsonNode.Members) faults.add(node, ProblemKind.MISSING, name);
        return optional(name, reading);
    }

    <T> Optional<T> optional(String name, Reading<T> reading) {
        asked.add(name);
        return Optional.ofNullable(members.get(name)).flatMap(reading);
    }

    /** An array, or an empty list where there is none. A value that stands there twice is a fault. */
    <T> List<T> list(String name, Reading<T> reading) {
        return optional(name, value -> items(value, reading)).orElse(List.of());
    }

    <T> List<T> atLeastOne(String name, Reading<T> reading) {
        var values = required(name, value -> items(value, reading)).orElse(List.of());
        if (members.get(name) instanceof JsonNode.Items items && items.values().isEmpty()) {
            faults.add(members.getOrDefault(name, node), ProblemKind.EMPTY, name);
        }
        return values;
    }

    private <T> Optional<List<T>> items(JsonNode value, Reading<T> reading) {
        if (!(value instanceof JsonNode.Items items)) return faults.add(value, ProblemKind.NOT_ARRAY);
        var values = new ArrayList<T>();
        for (var item : items.values()) {
            reading.apply(item).ifPresent(read -> {
                if (values.contains(read)) faults.add(item, ProblemKind.TWICE);
                else values.add(read);
            });
        }
        return Optional.of(List.copyOf(values));
    }

    /** Ends the reading. Returns whether the object was without fault. */
    boolean done() {
        members.forEach((name, value) -> {
            if (!asked.contains(name)) faults.add(value, ProblemKind.UNKNOWN_FIELD, name);
        });
        return faults.count() == before;
    }
}
