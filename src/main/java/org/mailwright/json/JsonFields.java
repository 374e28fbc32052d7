package org.mailwright.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The members of one object, read by name. */
public final class JsonFields {

    /** Makes a value of a node, or adds a fault and returns empty. */
    public interface Reading<T> {

        Optional<T> read(JsonNode node, JsonFaults faults);
    }

    private final JsonNode node;
    private final Map<String, JsonNode> members;
    private final JsonFaults faults;
    private final TreeSet<String> asked = new TreeSet<>();
    private final int before;

    private JsonFields(JsonNode node, JsonFaults faults, Map<String, JsonNode> members) {
        this.node = node;
        this.faults = faults;
        this.members = members;
        this.before = faults.count();
        if (!(node instanceof JsonNode.Members)) faults.add(node, JsonFaultKind.NOT_OBJECT);
    }

    /** Of a node that is no object there are no members, and a fault. */
    public static JsonFields of(JsonNode node, JsonFaults faults) {
        return new JsonFields(node, faults, node instanceof JsonNode.Members object ? object.values() : Map.of());
    }

    /** The same, for a format in which a member with null is as good as none. */
    public static JsonFields withoutNulls(JsonNode node, JsonFaults faults) {
        var members = new HashMap<String, JsonNode>();
        if (node instanceof JsonNode.Members object) members.putAll(object.values());
        members.values().removeIf(JsonNode.Null.class::isInstance);
        return new JsonFields(node, faults, members);
    }

    public <T> Optional<T> required(String name, Reading<T> reading) {
        if (!members.containsKey(name) && node instanceof JsonNode.Members) {
            faults.add(node, JsonFaultKind.MISSING, name);
        }
        return optional(name, reading);
    }

    public <T> Optional<T> optional(String name, Reading<T> reading) {
        asked.add(name);
        return Optional.ofNullable(members.get(name)).flatMap(value -> reading.read(value, faults));
    }

    /** An array without a value twice; an empty list if the member is missing. */
    public <T> List<T> list(String name, Reading<T> reading) {
        return optional(name, (value, _) -> items(value, reading, true)).orElse(List.of());
    }

    /** An array that may hold a value twice; an empty list if the member is missing. */
    public <T> List<T> listWithRepeats(String name, Reading<T> reading) {
        return optional(name, (value, _) -> items(value, reading, false)).orElse(List.of());
    }

    public <T> List<T> atLeastOne(String name, Reading<T> reading) {
        var values = required(name, (value, _) -> items(value, reading, true)).orElse(List.of());
        if (members.get(name) instanceof JsonNode.Items items && items.values().isEmpty()) {
            faults.add(items, JsonFaultKind.EMPTY, name);
        }
        return values;
    }

    /** Makes members no fault that are not asked for. */
    public void mayHave(Collection<String> names) {
        asked.addAll(names);
    }

    /** Ends the reading: a member that was not asked for is a fault. Returns whether the object has none. */
    public boolean done() {
        members.forEach((name, value) -> {
            if (!asked.contains(name)) unknown(name, value);
        });
        return isSound();
    }

    /** Whether nothing is wrong so far. */
    public boolean isSound() {
        return faults.count() == before;
    }

    private void unknown(String name, JsonNode value) {
        var all = String.join(", ", asked);
        Spelling.nearest(name, asked)
                .ifPresentOrElse(
                        meant -> faults.add(value, JsonFaultKind.MISSPELT_FIELD, name, meant, all),
                        () -> faults.add(value, JsonFaultKind.UNKNOWN_FIELD, name, all));
    }

    private <T> Optional<List<T>> items(JsonNode value, Reading<T> reading, boolean distinct) {
        if (!(value instanceof JsonNode.Items items)) return faults.add(value, JsonFaultKind.NOT_ARRAY);
        var values = new ArrayList<T>();
        for (var item : items.values()) {
            reading.read(item, faults).ifPresent(read -> {
                if (distinct && values.contains(read)) faults.add(item, JsonFaultKind.TWICE);
                else values.add(read);
            });
        }
        return Optional.of(List.copyOf(values));
    }
}
