package org.mailwright.account.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/** A section of an {@link IniFile}: the values that were asked for, and how many secrets were passed over. */
public final class IniSection {

    private final String name;
    private final Place place;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private int secrets;

    IniSection(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    /** Empty for what stands before the first section. */
    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    public int secrets() {
        return secrets;
    }

    /** The value of a key in any case; of several the last. A blank one counts. */
    public Optional<Setting> get(String key) {
        return Optional.ofNullable(settings.get(key.toLowerCase(Locale.ROOT)));
    }

    /** The value of a key, if it is not blank. */
    public Optional<Setting> filled(String key) {
        return get(key).filter(setting -> !setting.isBlank() || setting.unexpanded());
    }

    public String text(String key, String otherwise) {
        return filled(key).map(setting -> setting.value().strip()).orElse(otherwise);
    }

    /** Whether the value is one of the words for yes that such files use. */
    public boolean flag(String key, boolean otherwise) {
        return filled(key).map(Setting::isYes).orElse(otherwise);
    }

    /** Keys with their values, in the file's order. */
    public Map<String, Setting> settings() {
        return Collections.unmodifiableMap(settings);
    }

    void put(String key, Setting setting) {
        settings.put(key.toLowerCase(Locale.ROOT), setting);
    }

    void countSecret() {
        secrets++;
    }
}
