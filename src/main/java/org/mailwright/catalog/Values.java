package org.mailwright.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.model.DomainName;

/** Reads the kinds of value that stand in a provider file. */
final class Values {

    private final Problems faults;

    Values(Problems faults) {
        this.faults = faults;
    }

    Optional<String> text(JsonNode node) {
        if (!(node instanceof JsonNode.Text text)) return faults.add(node, ProblemKind.NOT_TEXT);
        var value = text.value();
        return value.codePoints().anyMatch(Character::isISOControl)
                ? faults.add(node, ProblemKind.CONTROL_CHARACTER)
                : Optional.of(value);
    }

    Fields.Reading<String> text(int maxLength) {
        return node -> text(node)
                .flatMap(value -> value.isBlank() || value.length() > maxLength
                        ? faults.add(node, ProblemKind.LENGTH, Integer.toString(maxLength))
                        : Optional.of(value));
    }

    Fields.Reading<String> text(Pattern pattern, ProblemKind flaw) {
        return node -> text(node)
                .flatMap(
                        value -> pattern.matcher(value).matches() ? Optional.of(value) : faults.add(node, flaw, value));
    }

    /** One of an enum's values, by the word that stands for it in files. */
    <T> Fields.Reading<T> oneOf(T[] values, Function<T, String> code) {
        return node -> text(node)
                .flatMap(word -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(word))
                        .findFirst()
                        .or(() -> faults.add(
                                node,
                                ProblemKind.UNKNOWN_WORD,
                                word,
                                Arrays.stream(values).map(code).collect(Collectors.joining(", ")))));
    }

    <T extends Enum<T>> Fields.Reading<T> oneOf(T[] values) {
        return oneOf(values, Values::code);
    }

    Optional<DomainName> domain(JsonNode node) {
        return text(node)
                .flatMap(name -> DomainName.parse(name)
                        .filter(domain ->
                                domain.ascii().equals(name) && domain.labels().size() > 1)
                        .or(() -> faults.add(node, ProblemKind.NOT_DOMAIN, name)));
    }

    Optional<LocalDate> date(JsonNode node) {
        return text(node).flatMap(day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeParseException e) {
                return faults.add(node, ProblemKind.NOT_DATE, day);
            }
        });
    }

    Optional<URI> page(JsonNode node) {
        return text(node).flatMap(address -> {
            try {
                var page = new URI(address);
                if ("https".equals(page.getScheme()) && page.getHost() != null) return Optional.of(page);
            } catch (URISyntaxException e) {
                return faults.add(node, ProblemKind.NOT_HTTPS, address);
            }
            return faults.add(node, ProblemKind.NOT_HTTPS, address);
        });
    }

    Fields.Reading<Long> integer(long least, long most) {
        return node -> {
            if (!(node instanceof JsonNode.Digits digits)) return faults.add(node, ProblemKind.NOT_NUMBER);
            var number = new BigDecimal(digits.value());
            return number.precision() < 19
                            && number.scale() > -19
                            && number.stripTrailingZeros().scale() <= 0
                            && number.longValue() >= least
                            && number.longValue() <= most
                    ? Optional.of(number.longValue())
                    : faults.add(node, ProblemKind.OUT_OF_RANGE, Long.toString(least), Long.toString(most));
        };
    }

    Optional<Boolean> truth(JsonNode node) {
        return node instanceof JsonNode.Truth truth
                ? Optional.of(truth.value())
                : faults.add(node, ProblemKind.NOT_TRUTH);
    }

    /** BRIDGE_ONLY becomes bridge-only. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** CLIENT_SETTINGS becomes clientSettings. */
    static String fieldName(Enum<?> value) {
        var words = value.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
