package org.mailwright.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailwright.policy.PolicyFault.Flaw;
import org.mailwright.policy.PolicyText.Value;

/**
 * The members of a policy, read by key. A prohibition that cannot be read is in force. So is one that is missing where
 * the file is cut off or has a key that nobody knows: it may have been meant to stand there.
 */
final class PolicyFields {

    /** In characters. */
    static final int LONGEST_TEXT = 200;

    private final PolicyText.Reading file;
    private final boolean doubtful;
    private final List<PolicyFault> faults;

    PolicyFields(PolicyText.Reading file, Set<String> keys) {
        this.file = file;
        faults = new ArrayList<>(file.faults());
        boolean cutOff = faults.stream().anyMatch(fault -> fault.flaw() != Flaw.KEY_TWICE);
        var unknown = file.members().keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList();
        unknown.forEach(key -> faults.add(new PolicyFault(
                key,
                Optional.ofNullable(file.members().get(key)).map(Value::line).orElse(0),
                Flaw.UNKNOWN_KEY,
                key)));
        doubtful = cutOff || !unknown.isEmpty();
    }

    /** Makes a value of a text, or says what keeps it from being one. */
    interface Reading<T> extends Function<String, Result<T>> {}

    sealed interface Result<T> {

        record Read<T>(T value) implements Result<T> {}

        record Wrong<T>(Flaw flaw, String argument) implements Result<T> {}
    }

    /** A permission, given wherever the file does not take it away. */
    boolean permission(String key) {
        return switch (file.members().get(key)) {
            case null -> !doubtful;
            case Value.Truth truth -> truth.value();
            case Value other -> fault(key, other, Flaw.NOT_TRUTH).isPresent();
        };
    }

    <T> Optional<T> text(String key, Reading<T> reading) {
        return switch (file.members().get(key)) {
            case null -> Optional.empty();
            case Value.Text text -> item(key, text, reading);
            case Value other -> fault(key, other, Flaw.NOT_TEXT);
        };
    }

    /** The only values to be had; nothing where all are. What cannot be read in the list is none of them. */
    <T> Optional<List<T>> only(String key, Reading<T> reading) {
        if (file.members().get(key) == null) return doubtful ? Optional.of(List.of()) : Optional.empty();
        return Optional.of(list(key, reading));
    }

    <T> List<T> list(String key, Reading<T> reading) {
        return switch (file.members().get(key)) {
            case null -> List.of();
            case Value.Items(int line, var values) -> {
                if (values.isEmpty()) faults.add(new PolicyFault(key, line, Flaw.EMPTY));
                var read = new ArrayList<T>();
                for (int i = 0; i < values.size(); i++) {
                    item(key + "[" + i + "]", values.get(i), reading).ifPresent(read::add);
                }
                yield List.copyOf(read);
            }
            case Value other -> this.<List<T>>fault(key, other, Flaw.NOT_LIST).orElse(List.of());
        };
    }

    void add(String key, Flaw flaw, String... arguments) {
        var at = file.members().get(key);
        faults.add(new PolicyFault(key, at == null ? 0 : at.line(), flaw, arguments));
    }

    boolean has(String key) {
        return file.members().containsKey(key);
    }

    /** From the top of the file to its end. */
    List<PolicyFault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(PolicyFault::line))
                .toList();
    }

    private <T> Optional<T> item(String field, Value value, Reading<T> reading) {
        if (!(value instanceof Value.Text(int line, var text))) return fault(field, value, Flaw.NOT_TEXT);
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

    /** Notes a fault, and returns nothing, which is what a reading that failed has to return. */
    private <T> Optional<T> fault(String field, Value at, Flaw flaw) {
        if (!(at instanceof Value.Contested)) faults.add(new PolicyFault(field, at.line(), flaw));
        return Optional.empty();
    }

    /** Controls carry escape sequences; format characters turn the direction of writing around. */
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
