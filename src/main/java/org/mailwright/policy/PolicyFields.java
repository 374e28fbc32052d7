package org.mailwright.policy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.policy.PolicyFault.Flaw;

/**
 * The members of a policy, read by key. A prohibition that cannot be read is in force. So is one that is missing where
 * the file is not JSON to its end or has an unknown key: it may have been meant to stand there.
 */
final class PolicyFields {

    private final JsonDocument document;
    private final JsonFaults faults = new JsonFaults();
    private final JsonNode root;
    private final JsonFields fields;
    private final boolean doubtful;

    PolicyFields(JsonDocument document, Set<String> keys) {
        this.document = document;
        root = document.root().orElseGet(() -> new JsonNode.Null("$", 1));
        var members = root instanceof JsonNode.Members object ? object.values() : Map.<String, JsonNode>of();
        if (document.sound().isPresent() && !(root instanceof JsonNode.Members)) {
            faults.add(root, JsonFaultKind.NOT_OBJECT);
        }
        doubtful = !(root instanceof JsonNode.Members)
                || !keys.containsAll(members.keySet())
                || document.faults().stream().anyMatch(fault -> fault.kind() != JsonFaultKind.KEY_TWICE);
        fields = JsonFields.of(withoutRepeats(members), faults);
        fields.mayHave(keys);
        fields.done();
    }

    /** Of a key that stands twice neither value counts. */
    private JsonNode withoutRepeats(Map<String, JsonNode> members) {
        var once = new LinkedHashMap<>(members);
        for (var fault : document.faults()) {
            if (fault.kind() == JsonFaultKind.KEY_TWICE) once.remove(PolicyFault.field(fault));
        }
        return new JsonNode.Members("$", root.line(), once);
    }

    /** A permission, given unless the file takes it away. */
    boolean permission(String key) {
        return has(key) ? fields.optional(key, JsonValues::truth).orElse(false) : !doubtful;
    }

    <T> Optional<T> optional(String key, Reading<T> reading) {
        return fields.optional(key, reading);
    }

    /** The only values that are allowed; empty if all are. What cannot be read in the list is none of them. */
    <T> Optional<List<T>> only(String key, Reading<T> reading) {
        if (!has(key)) return doubtful ? Optional.of(List.of()) : Optional.empty();
        return Optional.of(list(key, reading));
    }

    <T> List<T> list(String key, Reading<T> reading) {
        root.member(key)
                .filter(value ->
                        value instanceof JsonNode.Items items && items.values().isEmpty())
                .ifPresent(value -> faults.add(value, JsonFaultKind.EMPTY, key));
        return fields.listWithRepeats(key, reading);
    }

    void add(String key, Flaw flaw, String... arguments) {
        faults.add(root.member(key).orElse(root), flaw, arguments);
    }

    boolean has(String key) {
        return root.member(key).isPresent();
    }

    /** From the top of the file to its end. */
    List<PolicyFault> faults() {
        return Stream.concat(document.faults().stream(), faults.found().stream())
                .map(PolicyFault::of)
                .sorted(Comparator.comparingInt(PolicyFault::line))
                .toList();
    }
}
