package org.mailwright.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonNode;
import org.mailwright.json.Spelling;
import org.mailwright.policy.PolicyFault.Flaw;

/**
 * The members of a policy, read by key. A prohibition that cannot be read is in force. So is one that is missing where
 * the file is not JSON to its end or has an unknown key: it may have been meant to stand there.
 */
final class PolicyFields {

    /** In characters. */
    static final int LONGEST_TEXT = 200;

    private final Map<String, JsonNode> members;
    private final Set<String> twice = new TreeSet<>();
    private final List<PolicyFault> faults = new ArrayList<>();
    private final boolean doubtful;

    PolicyFields(JsonDocument document, Set<String> keys) {
        members = document.root().orElse(null) instanceof JsonNode.Members object ? object.values() : Map.of();
        document.faults().forEach(this::add);
        boolean isObject = document.root().orElse(null) instanceof JsonNode.Members;
        if (!isObject && document.faults().isEmpty()) {
            faults.add(new PolicyFault("", document.root().map(JsonNode::line).orElse(1), Flaw.NOT_OBJECT));
        }
        members.forEach((key, value) -> {
            if (!keys.contains(key)) faults.add(unknown(key, value, keys));
        });
        doubtful = !isObject
                || document.faults().stream().anyMatch(fault -> fault.kind() != JsonFaultKind.KEY_TWICE)
                || !keys.containsAll(members.keySet());
    }

    /** Makes a value of a text, or says what keeps it from being one. */
    interface Reading<T> extends Function<String, Result<T>> {}

    sealed interface Result<T> {

        record Read<T>(T value) implements Result<T> {}

        record Wrong<T>(Flaw flaw, String argument) implements Result<T> {}
    }

    /** A permission, given unless the file takes it away. */
    boolean permission(String key) {
        return switch (members.get(key)) {
            case null -> !doubtful;
            case JsonNode.Truth truth -> truth.value() && !twice.contains(key);
            case JsonNode other -> fault(key, other, Flaw.NOT_TRUTH).isPresent();
        };
    }

    <T> Optional<T> text(String key, Reading<T> reading) {
        return twice.contains(key)
                ? Optional.empty()
                : Optional.ofNullable(members.get(key)).flatMap(value -> item(key, value, reading));
    }

    /** The only values that are allowed; empty if all are. What cannot be read in the list is none of them. */
    <T> Optional<List<T>> only(String key, Reading<T> reading) {
        if (!has(key)) return doubtful ? Optional.of(List.of()) : Optional.empty();
        return Optional.of(list(key, reading));
    }

    <T> List<T> list(String key, Reading<T> reading) {
        if (twice.contains(key)) return List.of();
        return switch (members.get(key)) {
            case null -> List.of();
            case JsonNode.Items(var _, int line, var values) -> {
                if (values.isEmpty()) faults.add(new PolicyFault(key, line, Flaw.EMPTY));
                var read = new ArrayList<T>();
                for (var value : values) item(field(value.path()), value, reading).ifPresent(read::add);
                yield List.copyOf(read);
            }
            case JsonNode other -> this.<List<T>>fault(key, other, Flaw.NOT_LIST).orElse(List.of());
        };
    }

    void add(String key, Flaw flaw, String... arguments) {
        int line = Optional.ofNullable(members.get(key)).map(JsonNode::line).orElse(0);
        faults.add(new PolicyFault(key, line, flaw, arguments));
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** From the top of the file to its end. */
    List<PolicyFault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(PolicyFault::line))
                .toList();
    }

    private void add(JsonFault fault) {
        faults.add(PolicyFault.of(field(fault.path()), fault));
        if (fault.kind() == JsonFaultKind.KEY_TWICE) twice.add(field(fault.path()));
    }

    private static PolicyFault unknown(String key, JsonNode value, Set<String> keys) {
        var all = String.join(", ", new TreeSet<>(keys));
        return Spelling.nearest(key, keys)
                .map(meant -> new JsonFault(
                        JsonFaultKind.MISSPELT_FIELD, value.path(), value.line(), List.of(key, meant, all)))
                .map(fault -> PolicyFault.of(key, fault))
                .orElseGet(() -> new PolicyFault(key, value.line(), Flaw.UNKNOWN_KEY, key, all));
    }

    private <T> Optional<T> item(String field, JsonNode value, Reading<T> reading) {
        if (!(value instanceof JsonNode.Text(var _, int line, var text))) return fault(field, value, Flaw.NOT_TEXT);
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            faults.add(new PolicyFault(field, line, Flaw.LENGTH, Integer.toString(LONGEST_TEXT)));
            return Optional.empty();
        }
        if (!text.codePoints().allMatch(PolicyFields::isShown)) return fault(field, value, Flaw.CONTROL_CHARACTER);
        return switch (reading.apply(text)) {
            case Result.Read<T>(var read) -> Optional.of(read);
            case Result.Wrong<T>(var flaw, var argument) -> {
                faults.add(new PolicyFault(field, line, flaw, argument));
                yield Optional.empty();
            }
        };
    }

    /** Adds a fault. Returns empty, which is what a reading that failed has to return. */
    private <T> Optional<T> fault(String field, JsonNode at, Flaw flaw) {
        if (!twice.contains(field)) faults.add(new PolicyFault(field, at.line(), flaw));
        return Optional.empty();
    }

    /** A path without its root: $.caFile is caFile. */
    private static String field(String path) {
        return path.startsWith("$.") ? path.substring(2) : "";
    }

    /** Control characters begin escape sequences; format characters can reverse the direction of text. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
