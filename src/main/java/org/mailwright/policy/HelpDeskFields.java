package org.mailwright.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.PolicyFault.Flaw;

/** Reads whom to turn to: a text for everybody or one for each language, and pages. */
record HelpDeskFields(Reading<String> text) {

    HelpDesk read(PolicyFields fields) {
        var page = JsonValues.parsed(text, HelpDeskFields::page, Flaw.NOT_PAGE);
        return new HelpDesk(
                fields.optional(PolicyReader.HELP_DESK, this::words).orElse(Map.of()),
                fields.optional(PolicyReader.HELP_DESK_PAGE, page),
                fields.optional(PolicyReader.PASSWORD_PAGE, page),
                fields.optional(
                        PolicyReader.HELP_DESK_MAIL, JsonValues.parsed(text, HelpDeskFields::mail, Flaw.NOT_ADDRESS)));
    }

    private Optional<Map<String, String>> words(JsonNode node, JsonFaults faults) {
        if (!(node instanceof JsonNode.Members(var _, var _, var members)))
            return text.read(node, faults).map(words -> Map.of(HelpDesk.EVERY_LANGUAGE, words.strip()));
        if (members.isEmpty()) return faults.add(node, JsonFaultKind.EMPTY, PolicyReader.HELP_DESK);
        var words = new LinkedHashMap<String, String>();
        members.forEach((tag, value) -> language(tag)
                .ifPresentOrElse(
                        language -> text.read(value, faults).ifPresent(said -> words.put(language, said.strip())),
                        () -> faults.add(value, Flaw.NOT_LANGUAGE, tag)));
        return Optional.of(words);
    }

    /** A tag such as de or pt-BR, in its usual letters. */
    private static Optional<String> language(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            return language.getLanguage().isEmpty() ? Optional.empty() : Optional.of(language.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<EmailAddress> mail(String text) {
        return EmailAddress.parse(text.strip());
    }

    /** A page that a browser opens and that nobody on the way can change. */
    private static Optional<URI> page(String text) {
        try {
            return Optional.of(new URI(text.strip()))
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
