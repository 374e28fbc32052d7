package org.mailwright.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.json.JsonNode;

/** Finds keys that look as if a password stood behind them, at any depth. */
final class PasswordKeys {

    private static final Pattern SUSPECT =
            Pattern.compile("passwor[dt]|passwd|passphrase|passcode|kennwort|pwd|secret|token|credential|apikey"
                    + "|privatekey|^pass$|(smtp|imap|pop3?|mail|user|auth|login)pass$");

    private PasswordKeys() {}

    /** The value of the first such key. */
    static Optional<JsonNode> find(JsonNode node) {
        return switch (node) {
            case JsonNode.Members(var _, int _, var values) ->
                values.entrySet().stream()
                        .map(entry ->
                                isSuspect(entry.getKey()) ? Optional.of(entry.getValue()) : find(entry.getValue()))
                        .flatMap(Optional::stream)
                        .findFirst();
            case JsonNode.Items(var _, int _, var values) ->
                values.stream()
                        .map(PasswordKeys::find)
                        .flatMap(Optional::stream)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isSuspect(String key) {
        return SUSPECT.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .find();
    }
}
