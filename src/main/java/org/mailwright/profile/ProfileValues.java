package org.mailwright.profile;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.profile.ProfileReading.Problem;
import static org.mailwright.json.JsonValues.parsed;

/** The kinds of value that a profile holds. */
final class ProfileValues {

    private ProfileValues() {}

    /** A text that stands for one of a few values. */
    static <T> Reading<T> word(Function<String, Optional<T>> parse) {
        return parsed(JsonValues::anyText, parse, Problem.BAD_VALUE);
    }

    /** A text that java.time parses, such as an instant. */
    static <T> Reading<T> time(Function<String, T> parse) {
        return word(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static Optional<EmailAddress> address(JsonNode node, JsonFaults faults) {
        return parsed(JsonValues::anyText, EmailAddress::parse, Problem.BAD_ADDRESS)
                .read(node, faults);
    }

    /** A text of one line. */
    static Optional<String> line(JsonNode node, JsonFaults faults) {
        return parsed(
                        JsonValues::anyText,
                        text -> Optional.of(text).filter(AccountSettings::isLine),
                        Problem.CONTROL_CHARACTER)
                .read(node, faults);
    }

    static Optional<String> host(JsonNode node, JsonFaults faults) {
        return parsed(ProfileValues::line, Endpoint::parseHost, Problem.BAD_HOST)
                .read(node, faults);
    }

    static Optional<Integer> port(JsonNode node, JsonFaults faults) {
        return node instanceof JsonNode.Digits digits
                ? Endpoint.parsePort(digits.value()).or(() -> faults.add(node, Problem.BAD_PORT))
                : faults.add(node, JsonFaultKind.NOT_NUMBER);
    }
}
