package org.mailwright.account.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that a reader wants and the secrets that it counts, in any section, in any case. All others are ignored. */
public final class Keys implements KeyRule {

    private final Map<String, KeyUse> uses = new HashMap<>();

    private Keys() {}

    public static Keys wanted(String... keys) {
        return new Keys().with(KeyUse.WANTED, keys);
    }

    public Keys urls(String... keys) {
        return with(KeyUse.URL, keys);
    }

    public Keys secrets(String... keys) {
        return with(KeyUse.SECRET, keys);
    }

    /** The same keys, in one section only. */
    public KeyRule in(String section) {
        return (name, key) -> name.equalsIgnoreCase(section) ? use(name, key) : KeyUse.IGNORED;
    }

    @Override
    public KeyUse use(String section, String key) {
        return uses.getOrDefault(key.toLowerCase(Locale.ROOT), KeyUse.IGNORED);
    }

    private Keys with(KeyUse use, String... keys) {
        for (var key : List.of(keys)) uses.put(key.toLowerCase(Locale.ROOT), use);
        return this;
    }
}
