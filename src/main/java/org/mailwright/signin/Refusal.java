package org.mailwright.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.SafeText;
import org.mailwright.net.http.Parameters;

/**
 * What a sign-in service says in place of a code or a token.
 *
 * @param error its word for it (RFC 6749, section 5.2); empty where it gave none
 * @param words for people who know such services; empty where it said nothing
 */
record Refusal(Cause cause, String error, String words) {

    Refusal(Cause cause, String words) {
        this(cause, "", words);
    }

    private static final int LONGEST = 500;

    /** Microsoft's own numbers say more than the standard's words. */
    static final Pattern AADSTS = Pattern.compile("AADSTS(\\d{5,7})\\b");

    /** No consent; not assigned to the application; an organisation's rules on access. */
    private static final Set<String> ORGANISATION = Set.of(
            "65001", "90008", "90094", "90095", "650051", "650052", "650056", "50105", "53000", "53001", "53002",
            "53003");

    /** Unknown or switched-off application; wrong, missing or expired secret; wrong redirect; wrong tenant. */
    private static final Set<String> CLIENT = Set.of(
            "50011", "50194", "70001", "700016", "700030", "7000112", "7000215", "7000216", "7000218", "7000222");

    private static final String PERSON = "65004";

    /** RFC 6749, sections 4.1.2.1 and 5.2, with OpenID Connect's and Google's additions. */
    private static final List<String> CONSENT = List.of("consent_required", "admin_policy_enforced");

    private static final List<String> UNKNOWN_CLIENT = List.of(
            "invalid_client",
            "unauthorized_client",
            "deleted_client",
            "disabled_client",
            "redirect_uri_mismatch",
            "invalid_redirect_uri",
            "org_internal");

    /** The error that a service tells in JSON, if it is one, less what it was sent and repeats. */
    static Optional<Refusal> read(JsonNode json, Parameters sent) {
        return json.text("error")
                .map(error -> of(
                        sent.hidden(error), sent.hidden(json.text("error_description").orElse(""))));
    }

    /** Reads an error code with its description. */
    static Refusal of(String error, String description) {
        return new Refusal(cause(error, description), error, printable(words(error, description)));
    }

    private static String words(String error, String description) {
        return description.isEmpty() ? error : error + ": " + description;
    }

    private static Cause cause(String error, String description) {
        var number = AADSTS.matcher(description);
        if (number.find()) {
            if (ORGANISATION.contains(number.group(1))) return Cause.OAUTH_ADMIN_CONSENT;
            if (CLIENT.contains(number.group(1))) return Cause.OAUTH_CLIENT_INVALID;
            if (PERSON.equals(number.group(1))) return Cause.OAUTH_DENIED;
        }
        if (CONSENT.contains(error)) return Cause.OAUTH_ADMIN_CONSENT;
        if (UNKNOWN_CLIENT.contains(error)) return Cause.OAUTH_CLIENT_INVALID;
        return error.equals("access_denied") ? Cause.OAUTH_DENIED : Cause.OAUTH_TOKEN_ERROR;
    }

    /** One line that steers no terminal. */
    private static String printable(String text) {
        return SafeText.line(text.replaceAll("\\s+", " ").strip(), LONGEST);
    }
}
