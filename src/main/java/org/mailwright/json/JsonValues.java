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

    /** A text that can be shown: without control, format and half characters, and of one line. */
    public static Optional<String> text(JsonNode node, JsonFaults faults) {
        return anyText(node, faults)
                .flatMap(value -> value.codePoints().allMatch(JsonValues::isShown)
                        ? Optional.of(value)
                        : faults.add(node, JsonFaultKind.CONTROL_CHARACTER));
    }

    /** A text that is not blank. */
    public static Reading<String> text(int maxLength) {
        return (node, faults) -> text(node, faults)
                .flatMap(value -> value.isBlank() || value.length() > maxLength
                        ? faults.add(node, JsonFaultKind.LENGTH, Integer.toString(maxLength))
                        : Optional.of(value));
    }

    /** A value that is parsed from a text, or a fault with the text as its argument. */
    public static <T> Reading<T> parsed(
            Reading<String> text, Function<String, Optional<T>> parse, FaultKind otherwise) {
        return (node, faults) -> text.read(node, faults)
                .flatMap(value -> parse.apply(value).or(() -> faults.add(node, otherwise, value)));
    }

    public static Reading<String> text(Pattern pattern, FaultKind otherwise) {
        return parsed(JsonValues::text, value -> Optional.of(value).filter(pattern.asMatchPredicate()), otherwise);
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
                        .or(() ->
                                faults.add(node, JsonFaultKind.OUT_OF_RANGE, Long.toString(least), Long.toString(most)))
                : faults.add(node, JsonFaultKind.NOT_NUMBER);
    }

    public static Optional<Boolean> truth(JsonNode node, JsonFaults faults) {
        return node instanceof JsonNode.Truth truth
                ? Optional.of(truth.value())
                : faults.add(node, JsonFaultKind.NOT_TRUTH);
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
