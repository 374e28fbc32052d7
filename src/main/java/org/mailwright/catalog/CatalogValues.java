package org.mailwright.catalog;

import static org.mailwright.json.JsonValues.parsed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.DomainName;

/** The kinds of value that only provider files hold. */
final class CatalogValues {

    private static final Pattern WORD_BREAK = Pattern.compile("_([a-z])");

    private static final int MAX_MENU = 100;
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private CatalogValues() {}

    /** A domain name in small ASCII letters, with a dot. */
    static Optional<DomainName> domain(JsonNode node, JsonFaults faults) {
        return parsed(
                        JsonValues::text,
                        name -> DomainName.parse(name)
                                .filter(domain -> domain.ascii().equals(name)
                                        && domain.labels().size() > 1),
                        ProblemKind.NOT_DOMAIN)
                .read(node, faults);
    }

    static Optional<LocalDate> date(JsonNode node, JsonFaults faults) {
        return JsonValues.text(node, faults).flatMap(day -> date(node, faults, day));
    }

    /** A day, a month or a year, as its first day: sources are dated as well as that. */
    static Optional<LocalDate> sourceDate(JsonNode node, JsonFaults faults) {
        return JsonValues.text(node, faults)
                .flatMap(written -> date(
                        node,
                        faults,
                        switch (written.length()) {
                            case YEAR -> written + "-01-01";
                            case MONTH -> written + "-01";
                            default -> written;
                        }));
    }

    private static Optional<LocalDate> date(JsonNode node, JsonFaults faults, String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return faults.add(node, ProblemKind.NOT_DATE, day);
        }
    }

    /** The address of a page, with https. */
    static Optional<URI> page(JsonNode node, JsonFaults faults) {
        return parsed(JsonValues::text, CatalogValues::https, ProblemKind.NOT_HTTPS)
                .read(node, faults);
    }

    private static Optional<URI> https(String address) {
        try {
            return Optional.of(new URI(address))
                    .filter(page -> "https".equals(page.getScheme()) && page.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An object whose keys are languages (ISO 639) and whose values are labels. */
    static Optional<Map<String, String>> byLanguage(JsonNode node, JsonFaults faults) {
        var members = JsonFields.of(node, faults);
        var read = new HashMap<String, String>();
        for (var language : Locale.getISOLanguages()) {
            members.optional(language, JsonValues.text(MAX_MENU)).ifPresent(labels -> read.put(language, labels));
        }
        return members.done() ? Optional.of(read) : Optional.empty();
    }

    /** An object whose keys are an enum's names: CLIENT_SETTINGS stands there as clientSettings. */
    static <K extends Enum<K>, V> Reading<Map<K, V>> map(K[] keys, Reading<V> reading) {
        return (node, faults) -> {
            var members = JsonFields.of(node, faults);
            var read = new EnumMap<K, V>(keys[0].getDeclaringClass());
            for (var key : keys) {
                members.optional(fieldName(key), reading).ifPresent(value -> read.put(key, value));
            }
            return members.done() ? Optional.of(read) : Optional.empty();
        };
    }

    private static String fieldName(Enum<?> value) {
        return WORD_BREAK
                .matcher(value.name().toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
