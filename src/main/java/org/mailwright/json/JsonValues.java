package org.mailwright.json;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.model.Codes;

/** The kinds of value that every file of ours may hold. */
public final class JsonValues {

    private JsonValues() {}

    /** A text with any characters. */
    public static Optional<String> anyText(JsonNode node, JsonFaults faults) {
        return node.text().or(() -> faults.add(node, JsonFaultKind.NOT_TEXT));
    }

    /** A text without control characters. */
    public static Optional<String> text(JsonNode node, JsonFaults faults) {
        return anyText(node, faults)
                .flatMap(value -> value.codePoints().anyMatch(Character::isISOControl)
                        ? faults.add(node, JsonFaultKind.CONTROL_CHARACTER)
                        : Optional.of(value));
    }

    /** A text that is not blank. */
    public static Reading<String> text(int maxLength) {
        return (node, faults) -> text(node, faults)
                .flatMap(value -> value.isBlank() || value.length() > maxLength
                        ? faults.add(node, JsonFaultKind.LENGTH, Integer.toString(maxLength))
                        : Optional.of(value));
    }

    /** @param otherwise the fault of a text that the pattern does not match */
    public static Reading<String> text(Pattern pattern, FaultKind otherwise) {
        return (node, faults) -> text(node, faults)
                .flatMap(value -> pattern.matcher(value).matches()
                        ? Optional.of(value)
                        : faults.add(node, otherwise, value));
    }

    /** One of several values, by its code. */
    public static <T> Reading<T> oneOf(T[] values, Function<T, String> code) {
        return (node, faults) -> text(node, faults)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(word))
                        .findFirst()
                        .or(() -> faults.add(
                                node,
                                JsonFaultKind.UNKNOWN_WORD,
                                word,
                                Arrays.stream(values).map(code).collect(Collectors.joining(", ")))));
    }

    /** The same, by the name in small letters with hyphens. */
    public static <T extends Enum<T>> Reading<T> oneOf(T[] values) {
        return oneOf(values, Codes::of);
    }

    public static Reading<Long> integer(long least, long most) {
        return (node, faults) -> node instanceof JsonNode.Digits digits
                ? digits.whole()
                        .filter(number -> number >= least && number <= most)
                        .or(() -> faults.add(
                                node, JsonFaultKind.OUT_OF_RANGE, Long.toString(least), Long.toString(most)))
                : faults.add(node, JsonFaultKind.NOT_NUMBER);
    }

    public static Optional<Boolean> truth(JsonNode node, JsonFaults faults) {
        return node instanceof JsonNode.Truth truth
                ? Optional.of(truth.value())
                : faults.add(node, JsonFaultKind.NOT_TRUTH);
    }
}
