package org.mailwright.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds keys that look as if a password stood behind them, at any depth. */
final class PasswordKeys {

    private static final Pattern SUSPECT =
            Pattern.compile("passwor[dt]|passwd|passphrase|passcode|kennwort|pwd|secret|token|credential|apikey"
                    + "|privatekey|^pass$|(smtp|imap|pop3?|mail|user|auth|login)pass$");

    private PasswordKeys() {}

    /** The path of the first such key. */
    static Optional<String> find(JsonElement element) {
        return find(element, "");
    }

    private static Optional<String> find(JsonElement element, String path) {
        return switch (element) {
            case JsonObject object ->
                object.entrySet().stream()
                        .map(entry -> {
                            var below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                            return isSuspect(entry.getKey()) ? Optional.of(below) : find(entry.getValue(), below);
                        })
                        .flatMap(Optional::stream)
                        .findFirst();
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    var found = find(array.get(i), path + "[" + i + "]");
                    if (found.isPresent()) yield found;
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isSuspect(String key) {
        return SUSPECT.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .find();
    }
}
