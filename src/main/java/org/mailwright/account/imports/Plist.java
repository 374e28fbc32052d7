package org.mailwright.account.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.imports.ImportReading.Refusal;

/** A value of a property list, in XML or binary, as far as accounts need it. Passwords were passed over while reading. */
sealed interface Plist {

    /**
     * A dictionary, without its passwords.
     *
     * @param secrets how many passwords of this dictionary were passed over
     */
    record Dict(Map<String, Plist> entries, int secrets) implements Plist {

        public Dict {
            entries = new LinkedHashMap<>(entries);
        }

        Optional<String> text(String key) {
            return entries.get(key) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
        }

        Optional<Long> number(String key) {
            return entries.get(key) instanceof Whole(long value) ? Optional.of(value) : Optional.empty();
        }

        boolean flag(String key, boolean otherwise) {
            return entries.get(key) instanceof Flag(boolean value) ? value : otherwise;
        }

        List<Dict> dicts(String key) {
            if (!(entries.get(key) instanceof Items(var items))) return List.of();
            return items.stream()
                    .filter(Dict.class::isInstance)
                    .map(Dict.class::cast)
                    .toList();
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        /** In this dictionary and all below it. */
        int allSecrets() {
            return secrets + entries.values().stream().mapToInt(Dict::secretsOf).sum();
        }

        private static int secretsOf(Plist value) {
            return switch (value) {
                case Dict dict -> dict.allSecrets();
                case Items(var items) ->
                    items.stream().mapToInt(Dict::secretsOf).sum();
                case Text _, Whole _, Flag _, Other _ -> 0;
            };
        }
    }

    record Items(List<Plist> items) implements Plist {

        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Plist {}

    record Whole(long value) implements Plist {}

    record Flag(boolean value) implements Plist {}

    /** Data, dates and fractions, which no account needs. */
    record Other() implements Plist {}

    /** The result of reading one. */
    sealed interface Reading {

        record Read(Dict root) implements Reading {}

        record Failed(Refusal refusal, int line) implements Reading {}
    }

    /** Levels of dictionaries and arrays. */
    int MAX_DEPTH = 20;

    /** Values in all. A profile of one account has fifty. */
    int MAX_VALUES = 20_000;

    /** In characters. */
    int MAX_TEXT = 4096;

    /** Whether the value of a key is passed over. One key of that ending is a switch: whether two passwords are the same. */
    static boolean isSecret(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return lower.endsWith("password") && !lower.endsWith("sameasincomingpassword")
                || lower.endsWith("passphrase")
                || lower.endsWith("secret")
                || lower.endsWith("token");
    }
}
